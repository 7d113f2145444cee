using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Words as they are being typed, the last perhaps half: each begins a word of a text that has them.</summary>
internal sealed partial class BegunWords(string typed)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private readonly IReadOnlyList<string> _beginnings = WordsOf(typed);

    /// <summary>Whether a text has them all, whatever their case and accents.</summary>
    public bool AreIn(string text)
    {
        var words = WordsOf(text);
        return _beginnings.Count > 0 && _beginnings.All(beginning => words.Any(word =>
            CultureInfo.InvariantCulture.CompareInfo.IsPrefix(word, beginning, Loosely)));
    }

    private static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
