using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>A row of deliveries, read under the alias "d".</summary>
internal sealed class DeliveryRow
{
    /// <summary>The columns; "id" is first, where Dapper splits a join.</summary>
    public const string Columns = """
        d.id, d.chat_id, d.schedule_id, d.guide, d.nudge, d.position, d.due_at_ms, d.expires_at_ms, d.state, d.reason,
        d.welcomes_back, d.attempts, d.unsure, d.claim, d.settled_at_ms, d.notice
        """;

    public DeliveryId Id { get; set; }

    public ChatId ChatId { get; set; }

    public ScheduleId ScheduleId { get; set; }

    public string Guide { get; set; } = "";

    public string Nudge { get; set; } = "";

    public int Position { get; set; }

    public long DueAtMs { get; set; }

    public long ExpiresAtMs { get; set; }

    public string State { get; set; } = "";

    public string? Reason { get; set; }

    public bool WelcomesBack { get; set; }

    public int Attempts { get; set; }

    public bool Unsure { get; set; }

    public long? Claim { get; set; }

    public long? SettledAtMs { get; set; }

    public string? Notice { get; set; }

    /// <summary>When the platform took it; null when it did not.</summary>
    public Instant? SentAt => State == StoredName.Of(DeliveryState.Sent) ? SettledAtMs.ToInstant() : null;

    /// <summary>The row as the product knows it.</summary>
    public PlannedDelivery ToDelivery() => new()
    {
        Id = Id,
        Chat = ChatId,
        Schedule = ScheduleId,
        Guide = Guide,
        Nudge = Nudge,
        Position = Position,
        DueAt = DueAtMs.ToInstant(),
        ExpiresAt = ExpiresAtMs.ToInstant(),
        State = StoredName.Parse<DeliveryState>(State),
        Reason = StoredName.ParseOptional<DeliveryReason>(Reason),
        WelcomesBack = WelcomesBack,
        Notice = Notice is { } notice ? Core.Delivery.Notice.Parse(notice) : null,
    };
}
