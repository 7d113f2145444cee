using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>A page on which one thing of a schedule is chosen. Found by scanning.</summary>
internal interface ISchedulePage
{
    /// <summary>Its name in payloads: one letter.</summary>
    char Letter { get; }

    /// <summary>What may be typed while it is open, as <see cref="ScheduleQuestion"/> names it; null when nothing.</summary>
    string? Asks => null;

    /// <summary>The page for a schedule as it is.</summary>
    Message Show(CommandCall call, Schedule schedule);

    /// <summary>Reads the choice that a button of the page carries; null when it makes no sense.</summary>
    ScheduleChoice? Read(string value, CommandCall call);
}

/// <summary>A choice made on a page.</summary>
/// <param name="Kind">What it is in the history.</param>
/// <param name="Change">What it makes of the schedule.</param>
internal sealed record ScheduleChoice(ChangeKind Kind, Func<Schedule, Schedule> Change)
{
    /// <summary>Whether the page stays open, for more of the same.</summary>
    public bool Stays { get; init; }
}
