using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Turns schedules whose next send has come into deliveries.</summary>
internal static class Planning
{
    /// <summary>Plans one batch within a transaction; returns how many schedules it took.</summary>
    public static async Task<int> PlanAsync(SqlSession session, Instant now, int most, Func<DueSchedule, Plan> plan)
    {
        var due = await session.QueryAsync<DueRow, ChatRow, (DueRow Schedule, ChatRow Chat)>(
            $"""
            SELECT {ScheduleRow.Columns}, p.chat_id IS NOT NULL AS has_partner, {ChatRow.Columns}
            FROM (
              SELECT * FROM schedules due WHERE due.next_due_ms <= @now ORDER BY due.next_due_ms LIMIT @most
              {session.Dialect.LockFree("due")}) AS s
            JOIN chats c ON c.id = s.chat_id
            LEFT JOIN partners p ON p.chat_id = s.chat_id
            ORDER BY s.next_due_ms
            """,
            (schedule, chat) => (schedule, chat),
            new { now = now.ToMs(), most });

        var partners = due.Exists(row => row.Schedule.HasPartner)
            ? await PartnerScheduleRow.DueByAsync(session, due[^1].Schedule.NextDueMs!.Value)
            : null;
        var deliveries = new List<(PlannedDelivery, string)>(due.Count);
        var schedules = new List<Schedule>(due.Count);
        foreach (var row in due)
        {
            var taken = new DueSchedule(row.Schedule.ToSchedule(), row.Chat.ToChat(), partners?.GetValueOrDefault(row.Schedule.Id));
            var decided = plan(taken);
            schedules.Add(decided.Schedule with { Id = taken.Schedule.Id });
            deliveries.AddRange(decided.Deliveries.Select(delivery => (delivery, taken.Chat.Address.Platform)));
        }

        await Inserting.InsertAsync(session, deliveries, now);
        await session.ExecuteAsync(
            rows => $"""
                UPDATE schedules SET position = r.position, next_due_ms = r.next_due_ms, paused = r.paused,
                  paused_until_ms = r.paused_until_ms, owed = r.owed
                FROM {rows} WHERE schedules.id = r.id
                """,
            new ParameterRows<Schedule>(schedules)
                .With("id", schedule => schedule.Id.Value)
                .With("position", schedule => schedule.Position)
                .With("next_due_ms", schedule => schedule.NextDue.ToMs())
                .With("paused", schedule => schedule.Pause is not null)
                .With("paused_until_ms", schedule => schedule.Pause?.Until.ToMs())
                .With("owed", schedule => schedule.Owed.ToString()));
        return due.Count;
    }

    private sealed class DueRow : ScheduleRow
    {
        public bool HasPartner { get; set; }
    }
}
