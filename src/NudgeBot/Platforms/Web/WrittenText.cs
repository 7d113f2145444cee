using System.Text.RegularExpressions;
using NudgeBot.Core.Commands;

namespace NudgeBot.Platforms.Web;

/// <summary>Tells commands from other words.</summary>
internal static partial class WrittenText
{
    /// <summary>The most characters of a message, surrogate pairs counted once: what other chat platforms allow too.</summary>
    public const int MostCharacters = 4096;

    /// <summary>"/name arguments" as a command, everything else as text.</summary>
    public static IncomingContent Read(string text)
    {
        // PostgreSQL keeps no NUL in a text, and no person types one.
        var words = text.Replace("\0", "", StringComparison.Ordinal).Trim();
        var command = Command().Match(words);
        return command.Success
            ? new IncomingContent.Command(command.Groups["name"].Value.ToLowerInvariant(), command.Groups["arguments"].Value)
            : new IncomingContent.Text(words);
    }

    /// <summary>Whether a text is longer than is accepted.</summary>
    public static bool IsTooLong(string text) =>
        text.Length > MostCharacters && text.EnumerateRunes().Skip(MostCharacters).Any();

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(?:\s+(?<arguments>.+))?$", RegexOptions.Singleline)]
    private static partial Regex Command();
}
