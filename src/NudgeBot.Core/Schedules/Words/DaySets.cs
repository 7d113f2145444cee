using static NodaTime.IsoDayOfWeek;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>The sets of days that languages have words for.</summary>
internal static class DaySets
{
    public static DaysOfWeek Daily { get; } = new(Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday);

    public static DaysOfWeek Weekdays { get; } = new(Monday, Tuesday, Wednesday, Thursday, Friday);

    public static DaysOfWeek Weekends { get; } = new(Saturday, Sunday);

    public static DaysOfWeek MondayWednesdayFriday { get; } = new(Monday, Wednesday, Friday);
}
