using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>A part of the day as people name it.</summary>
/// <param name="Usual">The time it stands for when no hour is given; outside the quiet hours of 21:30 to 07:00.</param>
/// <param name="FirstHour">The earliest hour that belongs to it, 0 to 23.</param>
/// <param name="LastHour">The latest hour that belongs to it; below <paramref name="FirstHour"/> when it spans midnight.</param>
internal sealed record PartOfDay(LocalTime Usual, int FirstHour, int LastHour)
{
    public static readonly PartOfDay EarlyMorning = new(new LocalTime(7, 0), 3, 8);

    public static readonly PartOfDay Morning = new(new LocalTime(8, 0), 0, 11);

    public static readonly PartOfDay MidMorning = new(new LocalTime(10, 0), 9, 11);

    public static readonly PartOfDay Lunchtime = new(new LocalTime(12, 30), 11, 14);

    public static readonly PartOfDay Afternoon = new(new LocalTime(15, 0), 12, 19);

    public static readonly PartOfDay LateAfternoon = new(new LocalTime(17, 0), 15, 19);

    public static readonly PartOfDay Evening = new(new LocalTime(19, 30), 16, 23);

    public static readonly PartOfDay Night = new(new LocalTime(20, 30), 18, 5);

    /// <summary>Whether <paramref name="hour"/>, 0 to 23, belongs to this part of the day.</summary>
    public bool Contains(int hour) =>
        FirstHour <= LastHour ? hour >= FirstHour && hour <= LastHour : hour >= FirstHour || hour <= LastHour;
}
