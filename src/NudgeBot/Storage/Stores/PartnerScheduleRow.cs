using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The schedule of a partner, with the due schedule that it goes with.</summary>
internal sealed class PartnerScheduleRow : ScheduleRow
{
    // A chat's oldest schedule of a guide walks together with the oldest of that guide in the partner's chat.
    private const string DueBy = $"""
        SELECT {Columns}, mine.id AS due_schedule_id, p.mode, p.is_second, p.linked_at_ms
        FROM schedules mine
        JOIN partners p ON p.chat_id = mine.chat_id
        JOIN schedules s ON s.chat_id = p.partner_id AND s.guide = mine.guide
        WHERE mine.next_due_ms <= @last AND NOT EXISTS (
          SELECT 1 FROM schedules older
          WHERE older.chat_id = mine.chat_id AND older.guide = mine.guide
            AND (older.created_at_ms < mine.created_at_ms OR (older.created_at_ms = mine.created_at_ms AND older.id < mine.id)))
        ORDER BY s.created_at_ms, s.id
        """;

    public ScheduleId DueScheduleId { get; set; }

    public string Mode { get; set; } = "";

    public bool IsSecond { get; set; }

    public long LinkedAtMs { get; set; }

    /// <summary>The partners' schedules of those that are due by an instant, by the due schedule.</summary>
    public static async Task<IReadOnlyDictionary<ScheduleId, PartnerSchedule>> DueByAsync(SqlSession session, long lastMs) =>
        (await session.QueryAsync<PartnerScheduleRow>(DueBy, new { last = lastMs }))
            .DistinctBy(row => row.DueScheduleId)
            .ToDictionary(row => row.DueScheduleId, row => row.ToPartner());

    private PartnerSchedule ToPartner() =>
        new(StoredName.Parse<PartnerMode>(Mode), IsSecond, LinkedAtMs.ToInstant(), ToSchedule());
}
