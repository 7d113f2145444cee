using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>A row of schedules, read under the alias "s".</summary>
internal class ScheduleRow
{
    /// <summary>The columns; "id" is first, where Dapper splits a join.</summary>
    public const string Columns = """
        s.id, s.chat_id, s.guide, s.send_times, s.zone, s.position, s.next_due_ms, s.paused, s.paused_until_ms, s.created_at_ms, s.owed
        """;

    public ScheduleId Id { get; set; }

    public ChatId ChatId { get; set; }

    public string Guide { get; set; } = "";

    public string SendTimes { get; set; } = "";

    public string Zone { get; set; } = "";

    public int Position { get; set; }

    public long? NextDueMs { get; set; }

    public bool Paused { get; set; }

    public long? PausedUntilMs { get; set; }

    public long CreatedAtMs { get; set; }

    public string Owed { get; set; } = "";

    /// <summary>The row as the product knows it.</summary>
    public Schedule ToSchedule() => new()
    {
        Id = Id,
        Chat = ChatId,
        Guide = Guide,
        Times = Core.Schedules.SendTimes.Parse(SendTimes),
        Zone = Zone,
        Position = Position,
        NextDue = NextDueMs.ToInstant(),
        Pause = Paused ? new Pause(PausedUntilMs.ToInstant()) : null,
        CreatedAt = CreatedAtMs.ToInstant(),
        Owed = OwedNudges.TryParse(Owed) ?? OwedNudges.None,
    };

    /// <summary>A schedule as parameters named like the columns.</summary>
    public static object Parameters(Schedule schedule) => new
    {
        id = schedule.Id,
        chat_id = schedule.Chat,
        guide = schedule.Guide,
        send_times = schedule.Times.ToString(),
        zone = schedule.Zone,
        position = schedule.Position,
        next_due_ms = schedule.NextDue.ToMs(),
        paused = schedule.Pause is not null,
        paused_until_ms = schedule.Pause?.Until.ToMs(),
        created_at_ms = schedule.CreatedAt.ToMs(),
        owed = schedule.Owed.ToString(),
    };
}
