using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>A line of type schedule.</summary>
internal sealed record ScheduleRecord(
    int Line,
    ChatAddress Address,
    Guid Id,
    string Guide,
    SendTimes Times,
    string Zone,
    int? Position,
    OwedNudges? Owed,
    Given<Instant?> NextDue,
    Given<Pause> Pause,
    Instant? CreatedAt) : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Id.ToString()];

    /// <summary>The schedule that the line makes of the one that is there, if any.</summary>
    public Schedule Apply(Schedule? before, ResolvedChat chat, Instant now)
    {
        var made = new Schedule
        {
            Id = new ScheduleId(Id),
            Chat = chat.Id,
            Guide = Guide,
            Times = Times,
            Zone = Zone,
            Position = Position ?? before?.Position ?? 0,
            Owed = Owed ?? before?.Owed ?? OwedNudges.None,
            Pause = Pause.Or(before?.Pause),
            CreatedAt = CreatedAt ?? before?.CreatedAt ?? now,
        };
        var goesOn = before is not null && before.Times == Times && before.Zone == Zone && before.Pause == made.Pause;
        return made with
        {
            NextDue = chat.IsSuspended ? null
                : NextDue.IsGiven ? NextDue.Value
                : goesOn && before!.NextDue is { } known ? known
                : Next(made, now),
        };
    }

    private static Instant? Next(Schedule schedule, Instant now) => schedule.Pause is { Until: null }
        ? null
        : schedule.Times.NextAfter(Instant.Max(now, schedule.Pause?.Until ?? now), TimeZones.Get(schedule.Zone)).At;
}
