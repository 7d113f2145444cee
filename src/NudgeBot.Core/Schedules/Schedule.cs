using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Schedules;

/// <summary>"Send this guide's nudges to this chat on these days at these local times in this time zone."</summary>
public sealed record Schedule
{
    /// <summary>The schedule's identity.</summary>
    public required ScheduleId Id { get; init; }

    /// <summary>The chat it sends to.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>The id of the guide whose programme it walks.</summary>
    public required string Guide { get; init; }

    /// <summary>The days and local times.</summary>
    public required SendTimes Times { get; init; }

    /// <summary>The IANA id of the zone in which <see cref="Times"/> are read.</summary>
    public required string Zone { get; init; }

    /// <summary>How many nudges of the programme it has walked past since the start; it starts over at the end.</summary>
    public int Position { get; init; }

    /// <summary>What it missed while a partner's schedule went on; none without a partner.</summary>
    public OwedNudges Owed { get; init; } = OwedNudges.None;

    /// <summary>When the next nudge is due; null while paused without an end, or while the chat is suspended.</summary>
    public Instant? NextDue { get; init; }

    /// <summary>The pause it is in; null when it is sending.</summary>
    public Pause? Pause { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }
}

/// <summary>A pause of a schedule.</summary>
/// <param name="Until">When it resumes by itself; null when only /resume ends it.</param>
public sealed record Pause(Instant? Until);
