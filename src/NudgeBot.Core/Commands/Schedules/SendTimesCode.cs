using System.Globalization;
using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>
/// Send times in at most eleven characters: the days as a hexadecimal mask, Monday lowest, or "~" with interval and phase, and
/// two characters a time.
/// </summary>
internal static class SendTimesCode
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private const int DigitsInATime = 2;
    private const int MinutesInADay = 24 * 60;
    private const int EveryDay = 0x7f;

    // A Monday, before anybody subscribed; every-nth-day schedules of one phase send on the same days.
    private static readonly LocalDate Origin = new(2001, 1, 1);

    /// <summary>The code.</summary>
    public static string Of(SendTimes times) => OfDays(times.Days) + string.Concat(times.Times.Select(OfTime));

    /// <summary>Reads a code; null when it is none.</summary>
    public static SendTimes? Read(string code)
    {
        var (days, rest) = ReadDays(code);
        var times = Enumerable.Range(0, rest.Length / DigitsInATime).Select(at => ReadTime(rest.Substring(at * DigitsInATime, DigitsInATime))).ToList();
        return days is not null && rest.Length % DigitsInATime == 0 && times.Count is > 0 and <= SendTimes.MostTimesADay && times.All(time => time is not null)
            ? new SendTimes(days, times.OfType<LocalTime>())
            : null;
    }

    /// <summary>A time of day, to the minute, in two characters.</summary>
    public static string OfTime(LocalTime time)
    {
        var minutes = (time.Hour * 60) + time.Minute;
        return $"{Digits[minutes / Digits.Length]}{Digits[minutes % Digits.Length]}";
    }

    /// <summary>Reads a time of day; null when it is none.</summary>
    public static LocalTime? ReadTime(string code)
    {
        if (code.Length != DigitsInATime || Digits.IndexOf(code[0]) is var high && high < 0 || Digits.IndexOf(code[1]) is var low && low < 0)
        {
            return null;
        }

        var minutes = (high * Digits.Length) + low;
        return minutes < MinutesInADay ? new LocalTime(minutes / 60, minutes % 60) : null;
    }

    /// <summary>Reads the times of a day; null when one makes no sense, or when they are none or too many.</summary>
    public static IReadOnlyList<LocalTime>? ReadTimes(IReadOnlyList<string> codes)
    {
        List<LocalTime> times = [.. codes.Select(ReadTime).OfType<LocalTime>().Distinct()];
        return times.Count == codes.Count && times.Count is > 0 and <= SendTimes.MostTimesADay ? times : null;
    }

    private static string OfDays(SendDays days) => days switch
    {
        DaysOfWeek week => week.Days.Aggregate(0, (mask, day) => mask | (1 << ((int)day - 1))).ToString("x2", CultureInfo.InvariantCulture),
        EveryNthDay every => $"~{Digits[every.Interval]}{Digits[Phase(every)]}",
        _ => throw new ArgumentException($"'{days}' has no code.", nameof(days)),
    };

    private static int Phase(EveryNthDay every) =>
        (((Period.DaysBetween(Origin, every.From) % every.Interval) + every.Interval) % every.Interval);

    private static (SendDays? Days, string Times) ReadDays(string code)
    {
        if (code is ['~', var interval, var phase, ..]
            && Digits.IndexOf(interval) is >= 1 and <= EveryNthDay.LongestInterval and var days
            && Digits.IndexOf(phase) is >= 0 and var from && from < days)
        {
            return (new EveryNthDay(days, Origin.PlusDays(from)), code[3..]);
        }

        return code.Length > 2 && int.TryParse(code.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) && mask is > 0 and <= EveryDay
            ? (new DaysOfWeek(Enumerable.Range(1, 7).Where(day => (mask & (1 << (day - 1))) != 0).Select(day => (IsoDayOfWeek)day)), code[2..])
            : (null, "");
    }
}
