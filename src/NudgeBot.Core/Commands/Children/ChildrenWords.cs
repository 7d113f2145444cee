using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace NudgeBot.Core.Commands.Children;

/// <summary>
/// Reads what a parent says of their children: "2 and 5", "8 months", "a newborn", "born 2021". Only the years of birth come
/// out. An age in whole years fits two years of birth; the likelier one is taken.
/// </summary>
internal static partial class ChildrenWords
{
    /// <summary>The oldest age that is taken, in years.</summary>
    public const int OldestAge = 17;

    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int LongestText = 100;

    private const int LikeliestMonthsPastBirthday = 6;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly HashSet<string> Newborns = ["newborn", "baby", "newborns", "babies"];

    private static readonly HashSet<string> Nobody = ["none", "no", "nobody"];

    private static readonly HashSet<string> Around =
    [
        "and", "a", "an", "the", "my", "our", "i", "we", "have", "is", "are", "of", "in", "half", "old", "born", "age", "aged", "ages",
        "year", "years", "yr", "yrs", "y", "yo", "month", "months", "mo", "mos", "m", "week", "weeks", "wk", "wks", "w", "day", "days", "d",
        "child", "children", "kid", "kids", "son", "sons", "daughter", "daughters", "boy", "boys", "girl", "girls", "twins", "s",
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

        List<string> tokens = [.. Token().Matches(words.ToLowerInvariant()).Select(match => match.Value)];
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
        if (number > 1000)
        {
            return IsYearOfAChild(number, today) ? number : null;
        }

        var born = unit switch
        {
            "month" or "months" or "mo" or "mos" or "m" => today.PlusMonths(-number),
            "week" or "weeks" or "wk" or "wks" or "w" => today.PlusWeeks(-number),
            "day" or "days" or "d" => today.PlusDays(-number),
            _ when number > OldestAge => LocalDate.MinIsoValue,
            _ => today.PlusYears(-number).PlusMonths(-LikeliestMonthsPastBirthday),
        };
        return IsYearOfAChild(born.Year, today) ? born.Year : null;
    }

    private static int? NumberOf(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Numbers, token) is var index and >= 0 ? index
        : null;

    [GeneratedRegex(@"^[\p{L}\p{Nd}\s,;.&+'’-]+$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[0-9]+|\p{L}+")]
    private static partial Regex Token();
}
