using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The times of day that are offered as buttons: each full hour of a parent's day, and what is chosen already.</summary>
internal static class OfferedTimes
{
    /// <summary>How many stand in a row.</summary>
    public const int InARow = 5;

    private const int Earliest = 6;
    private const int Latest = 21;

    /// <summary>The times beside those that are on; these alone when no more may be added.</summary>
    public static IEnumerable<LocalTime> Beside(IReadOnlyList<LocalTime> on) => on.Count == SendTimes.MostTimesADay
        ? on
        : Enumerable.Range(Earliest, Latest - Earliest + 1).Select(hour => new LocalTime(hour, 0)).Union(on).Order();
}
