using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Phrases;

/// <summary>
/// What the bot says in one language. A phrase is light Markdown with {named} places; a phrase that depends on a number has
/// the forms ".one" and ".other" of the Unicode plural rules.
/// </summary>
public sealed class Phrasebook
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly Phrasebook? _original;

    internal Phrasebook(string language, IReadOnlyDictionary<string, string> texts, Phrasebook? original)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        _texts = texts;
        _original = original;
    }

    /// <summary>The language, an IETF tag.</summary>
    public string Language { get; }

    /// <summary>The language's forms of numbers, days and months.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The keys of its phrases.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A phrase as a message; what is put into its places means itself, markup included.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public Message Message(string key, params ReadOnlySpan<(string Place, object Value)> values) =>
        new(Markup.Parse(Fill(Find(key), values, escape: true)));

    /// <summary>A phrase as plain words, for buttons and notices.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase in any language.</exception>
    public string Text(string key, params ReadOnlySpan<(string Place, object Value)> values) =>
        Fill(Find(key), values, escape: false);

    /// <summary>A phrase in the form that a number asks for, with the number at its place {count}.</summary>
    public string Count(string key, int count) =>
        Text($"{key}.{(IsOne(count) ? "one" : "other")}", ("count", count));

    /// <summary>Whether there is such a phrase.</summary>
    public bool Has(string key) => _texts.ContainsKey(key) || _original?.Has(key) == true;

    // Unicode CLDR: English and Spanish count only 1 as one, Hindi 0 and 1.
    private bool IsOne(int count) => count == 1 || (count == 0 && Language == "hi");

    private string Find(string key) =>
        _texts.TryGetValue(key, out var text) ? text
        : _original?.Find(key) ?? throw new KeyNotFoundException($"There is no phrase '{key}'.");

    // In one pass, so that braces in a value stay what they are.
    private string Fill(string text, ReadOnlySpan<(string Place, object Value)> values, bool escape)
    {
        var filled = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (end > 0 && TryGet(values, text.AsSpan(at + 1, end - at - 1), out var value))
            {
                var words = Convert.ToString(value, Culture) ?? "";
                filled.Append(escape ? Markup.Escape(words) : words);
                at = end;
            }
            else
            {
                filled.Append(text[at]);
            }
        }

        return filled.ToString();
    }

    private static bool TryGet(
        ReadOnlySpan<(string Place, object Value)> values, ReadOnlySpan<char> place, [NotNullWhen(true)] out object? value)
    {
        value = null;
        foreach (var candidate in values)
        {
            if (place.SequenceEqual(candidate.Place))
            {
                value = candidate.Value;
            }
        }

        return value is not null;
    }
}
