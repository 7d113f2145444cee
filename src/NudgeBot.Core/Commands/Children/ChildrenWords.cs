using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace NudgeBot.Core.Commands.Children;

/// <summary>
/// Reads what a parent says of their children: "2 and 5", "8 months", "a newborn", "born 2021". Only the years of birth come
/// out, in whichever of the bot's languages it is said. An age in whole years fits two years of birth; the likelier one is taken.
/// </summary>
internal static partial class ChildrenWords
{
    /// <summary>The oldest age that is taken, in years.</summary>
    public const int OldestAge = 17;

    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int LongestText = 100;

    private const int LikeliestMonthsPastBirthday = 6;

    // From here on a number is a year of birth, and no age.
    private const int MostOfAUnit = 1000;

    private static readonly string[][] Numbers =
    [
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
        ["शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ", "दस", "ग्यारह", "बारह"],
    ];

    private static readonly HashSet<string> Newborns =
        Words("newborn newborns baby babies bebé bebés recién नवजात शिशु");

    private static readonly HashSet<string> Nobody = Words("none no nobody ninguno ninguna नहीं");

    private static readonly HashSet<string> Months = Words("month months mo mos m mes meses महीना महीने माह");

    private static readonly HashSet<string> Weeks = Words("week weeks wk wks w semana semanas हफ़्ता हफ़्ते हफ्ता हफ्ते");

    private static readonly HashSet<string> Days = Words("day days d día días दिन");

    private static readonly HashSet<string> Around =
    [
        .. Months, .. Weeks, .. Days,
        .. Words("and a an the my our i we have is are of in half old born age aged ages year years yr yrs y yo s"),
        .. Words("child children kid kids son sons daughter daughters boy boys girl girls twins"),
        .. Words("de el la un una mi mis tengo tiene tienen año años medio media edad nació nacido nacida nacidos nacieron en"),
        .. Words("hijo hijos hija hijas niño niños niña niñas gemelos gemelas"),
        .. Words("और का की के मेरा मेरी मेरे हमारा हमारी हमारे है हैं साल वर्ष उम्र में जन्म कोई बच्चा बच्ची बच्चे बेटा बेटे बेटी बेटियाँ"),
    ];

    /// <summary>The years of birth, earliest first; empty for no children; null when the words say something else.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="today">The date where the parent is.</param>
    public static IReadOnlyList<int>? Read(string words, LocalDate today)
    {
        if (words.Length > LongestText || !Allowed().IsMatch(words))
        {
            return null;
        }

        List<string> tokens = [.. Token().Matches(words.Normalize().ToLowerInvariant()).Select(match => match.Value)];
        if (tokens.Exists(Nobody.Contains))
        {
            return tokens.TrueForAll(token => Nobody.Contains(token) || Around.Contains(token)) ? [] : null;
        }

        var born = new SortedSet<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Newborns.Contains(tokens[at]))
            {
                born.Add(today.Year);
            }
            else if (NumberOf(tokens[at]) is { } number)
            {
                if (YearOf(number, at + 1 < tokens.Count ? tokens[at + 1] : "", today) is not { } year)
                {
                    return null;
                }

                born.Add(year);
            }
            else if (!Around.Contains(tokens[at]))
            {
                return null;
            }
        }

        return born.Count > 0 ? [.. born] : null;
    }

    /// <summary>Whether a child born in a year can be one of an age that is taken.</summary>
    public static bool IsYearOfAChild(int year, LocalDate today) => year <= today.Year && year >= today.Year - OldestAge - 1;

    private static int? YearOf(int number, string unit, LocalDate today)
    {
        if (number > MostOfAUnit)
        {
            return IsYearOfAChild(number, today) ? number : null;
        }

        var born = unit switch
        {
            _ when Months.Contains(unit) => today.PlusMonths(-number),
            _ when Weeks.Contains(unit) => today.PlusWeeks(-number),
            _ when Days.Contains(unit) => today.PlusDays(-number),
            _ when number > OldestAge => LocalDate.MinIsoValue,
            _ => today.PlusYears(-number).PlusMonths(-LikeliestMonthsPastBirthday),
        };
        return IsYearOfAChild(born.Year, today) ? born.Year : null;
    }

    private static int? NumberOf(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Numbers.Select(names => Array.IndexOf(names, token)).Max() is var index and >= 0 ? index
        : null;

    private static HashSet<string> Words(string words) => [.. words.Normalize().Split(' ')];

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}\s,;.&+'’-]+$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[0-9]+|[\p{L}\p{M}]+")]
    private static partial Regex Token();
}
