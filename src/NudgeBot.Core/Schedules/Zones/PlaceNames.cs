using System.Globalization;
using System.Text;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>The form in which names of places are compared.</summary>
internal static class PlaceNames
{
    /// <summary>Lower case, without accents, each run of other signs one space, "st" spelled "saint".</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var sign in Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (char.IsLetterOrDigit(sign))
            {
                folded.Append(Plain(char.ToLowerInvariant(sign)));
            }
            else if (IsMarkOfItsScript(sign))
            {
                folded.Append(sign);
            }
            else if (!IsAccentOrApostrophe(sign) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var plain = folded.ToString().TrimEnd();
        return plain.Contains("st", StringComparison.Ordinal)
            ? string.Join(' ', plain.Split(' ').Select(word => word == "st" ? "saint" : word))
            : plain;
    }

    // Letters that have no decomposition.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        _ => letter.ToString(),
    };

    private static bool IsAccentOrApostrophe(char sign) => sign is (>= '\u0300' and <= '\u036f') or '\'' or '’' or '.';

    // The vowel signs of Devanagari and its like are letters to their readers.
    private static bool IsMarkOfItsScript(char sign) =>
        sign > '\u036f' && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
