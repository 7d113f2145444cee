using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Says times and days in words.</summary>
internal static class Moments
{
    /// <summary>"Monday 3 November, 8:00", in a zone.</summary>
    public static string DayAndTime(this Phrasebook say, Instant at, string zone) =>
        say.DayAndTime(at.InZone(TimeZones.Get(zone)).LocalDateTime);

    /// <summary>"Monday 3 November, 8:00".</summary>
    public static string DayAndTime(this Phrasebook say, LocalDateTime local) =>
        Format(LocalDateTimePattern.Create(say.Text("format.day-and-time"), say.Culture), local);

    /// <summary>"Monday 3 November".</summary>
    public static string Day(this Phrasebook say, LocalDate day) =>
        Format(LocalDatePattern.Create(say.Text("format.day"), say.Culture), day);

    /// <summary>"November 2026".</summary>
    public static string Month(this Phrasebook say, LocalDate day) =>
        Format(LocalDatePattern.Create(say.Text("format.month"), say.Culture), day);

    /// <summary>"8:00".</summary>
    public static string Time(this Phrasebook say, LocalTime time) =>
        Format(LocalTimePattern.Create(say.Text("format.time"), say.Culture), time);

    /// <summary>The time it is in a zone: "8:00".</summary>
    public static string NowIn(this CommandCall call, string zone) =>
        call.Say.Time(call.Now.InZone(TimeZones.Get(zone)).TimeOfDay);

    /// <summary>"every day at 8:00", "on Monday, Wednesday and Friday at 8:00 and 20:00".</summary>
    public static string Times(this Phrasebook say, SendTimes times) => say.Text(
        "times.days-and-times",
        ("days", say.Days(SendTimesDescription.Of(times))),
        ("times", say.Join(times.Times.Select(say.Time))));

    /// <summary>"2021 and 2024".</summary>
    public static string Years(this Phrasebook say, IEnumerable<int> years) =>
        say.Join(years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"a, b and c".</summary>
    public static string Join(this Phrasebook say, IEnumerable<string> words)
    {
        IReadOnlyList<string> all = [.. words];
        return all.Count < 2
            ? string.Concat(all)
            : say.Text("times.and", ("first", string.Join(", ", all.Take(all.Count - 1))), ("last", all[^1]));
    }

    private static string Days(this Phrasebook say, SendTimesDescription times) => times.Kind switch
    {
        SendDaysKind.Daily => say.Text("times.daily"),
        SendDaysKind.Weekdays => say.Text("times.weekdays"),
        SendDaysKind.Weekends => say.Text("times.weekends"),
        SendDaysKind.EveryDays when times.Interval == 2 => say.Text("times.every-other-day"),
        SendDaysKind.EveryDays => say.Text("times.every-nth-day", ("count", times.Interval)),
        SendDaysKind.EveryWeeks => say.Text(
            "times.every-nth-week", ("count", times.Interval), ("day", say.DayName(times.Days[0]))),
        _ => say.Text("times.on-days", ("days", say.Join(times.Days.Select(say.DayName)))),
    };

    private static string DayName(this Phrasebook say, IsoDayOfWeek day) =>
        say.Culture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    private static string Format<T>(IPattern<T> pattern, T value) => pattern.Format(value);
}
