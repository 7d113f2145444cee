using System.Globalization;
using System.Text;

namespace NudgeBot.Core.Answers.Text;

/// <summary>Cuts any text into lower-case words of letters, marks and digits, whatever its script.</summary>
internal static class WordSplitter
{
    /// <summary>Characters read of a text; what follows is ignored.</summary>
    public const int MostCharacters = 4096;

    /// <summary>Characters of a word; a longer run is cut into several words.</summary>
    public const int MostWordCharacters = 32;

    private const int LongestTag = 256;

    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (IsSilent(rune))
            {
                continue;
            }

            if (IsPartOfWord(rune))
            {
                Append(word, Rune.ToLowerInvariant(rune));
            }

            if (word.Length >= MostWordCharacters || (word.Length > 0 && !IsPartOfWord(rune)))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static string Decompose(string text)
    {
        var whole = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateRunes())
        {
            whole.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        }

        return WithoutTags(whole.ToString()).Normalize(NormalizationForm.FormKD);
    }

    private static string WithoutTags(string text)
    {
        var rest = text.AsSpan();
        var kept = new StringBuilder();
        while (rest.IndexOf('<') is var start && start >= 0)
        {
            var length = rest[start..].IndexOf('>') + 1;
            var isTag = length is > 2 and <= LongestTag && (char.IsAsciiLetter(rest[start + 1]) || rest[start + 1] == '/');
            kept.Append(rest[..start]).Append(' ');
            rest = rest[(start + (isTag ? length : 1))..];
        }

        return kept.Append(rest).ToString();
    }

    // "don't" and "dont", "café" and "cafe", a word with and without a soft hyphen are one word each. The combining block
    // holds the accents of Latin, Greek and Cyrillic; the vowel signs of Indian scripts lie elsewhere and stay.
    private static bool IsSilent(Rune rune) =>
        rune.Value is '\'' or '\u2019' or '\u02BC' or '`' or '\u00AD' or (>= 0x0300 and <= 0x036F)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // "nooooo" is "noo": a drawn-out letter says how, not what.
    private static void Append(StringBuilder word, Rune rune)
    {
        var letter = rune.ToString();
        var isThirdInARow = letter.Length == 1 && word.Length >= 2 && word[^1] == letter[0] && word[^2] == letter[0];
        if (!isThirdInARow || Rune.IsDigit(rune))
        {
            word.Append(letter);
        }
    }
}
