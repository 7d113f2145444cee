using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>A schedule's times in the shape in which people say them, for phrases of any language to put into words.</summary>
/// <param name="Kind">How the days are best said.</param>
/// <param name="Days">The days of the week, Monday first; one for <see cref="SendDaysKind.EveryWeeks"/>, none for <see cref="SendDaysKind.EveryDays"/>.</param>
/// <param name="Interval">Days or weeks from one send to the next; 1 unless the kind has an interval.</param>
/// <param name="Times">The local times, earliest first.</param>
public sealed record SendTimesDescription(
    SendDaysKind Kind, IReadOnlyList<IsoDayOfWeek> Days, int Interval, IReadOnlyList<LocalTime> Times)
{
    /// <summary>The description of <paramref name="times"/>.</summary>
    public static SendTimesDescription Of(SendTimes times) => times.Days switch
    {
        EveryNthDay { Interval: 1 } => new(SendDaysKind.Daily, DaySets.Daily.Days, 1, times.Times),
        EveryNthDay { Interval: 7 } weekly => new(SendDaysKind.DaysOfWeek, [weekly.From.DayOfWeek], 1, times.Times),
        EveryNthDay every when every.Interval % 7 == 0 => new(SendDaysKind.EveryWeeks, [every.From.DayOfWeek], every.Interval / 7, times.Times),
        EveryNthDay every => new(SendDaysKind.EveryDays, [], every.Interval, times.Times),
        DaysOfWeek days => new(KindOf(days), days.Days, 1, times.Times),
        var unknown => throw new ArgumentException($"'{unknown}' has no description.", nameof(times)),
    };

    private static SendDaysKind KindOf(DaysOfWeek days) =>
        days == DaySets.Daily ? SendDaysKind.Daily
        : days == DaySets.Weekdays ? SendDaysKind.Weekdays
        : days == DaySets.Weekends ? SendDaysKind.Weekends
        : SendDaysKind.DaysOfWeek;
}
