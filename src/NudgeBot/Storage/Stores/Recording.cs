using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Writes what became of claimed deliveries. What was cancelled meanwhile stays so, unless it turns out to have been sent. What
/// is claimed is due or cancelled, and the statements say "not the other": told "is due", PostgreSQL expects few such rows when
/// its statistics are of a quieter hour, and then compares every due delivery with every record.
/// </summary>
internal static class Recording
{
    /// <summary>Records within a transaction, only what is claimed under <paramref name="fence"/>.</summary>
    public static async Task RecordAsync(SqlSession session, IReadOnlyList<DeliveryRecord> records, long fence)
    {
        var sent = Select(records, fence, state => state is DeliveryState.Sent);
        await session.ExecuteAsync(
            rows => $"""
                UPDATE schedules SET {Positions.TakeBack}
                FROM {rows} JOIN deliveries d ON d.id = r.id
                WHERE d.claim = r.claim AND d.state <> 'due' AND schedules.id = d.schedule_id AND schedules.guide = d.guide
                """,
            sent);
        await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET state = r.state, reason = r.reason, settled_at_ms = r.at_ms, message_id = r.message_id,
                  unsure = (deliveries.unsure OR r.unsure), attempts = deliveries.attempts + 1, claim = NULL
                FROM {rows} WHERE deliveries.id = r.id AND deliveries.claim = r.claim
                """,
            sent);

        var again = Select(records, fence, state => state is DeliveryState.Due);
        await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET reason = r.reason, not_before_ms = COALESCE(r.not_before_ms, deliveries.not_before_ms),
                  unsure = (deliveries.unsure OR r.unsure), attempts = deliveries.attempts + 1, claim = NULL
                FROM {rows} WHERE deliveries.id = r.id AND deliveries.claim = r.claim AND deliveries.state <> 'cancelled'
                """,
            again);

        var unsent = Select(records, fence, state => state is not (DeliveryState.Sent or DeliveryState.Due));
        await session.ExecuteAsync(
            rows => Positions.GiveBack(
                $"SELECT d.id FROM {rows} JOIN deliveries d ON d.id = r.id WHERE d.claim = r.claim AND d.state <> 'cancelled'"),
            unsent);
        await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET state = r.state, reason = r.reason, settled_at_ms = r.at_ms,
                  unsure = (deliveries.unsure OR r.unsure), attempts = deliveries.attempts + 1, claim = NULL
                FROM {rows} WHERE deliveries.id = r.id AND deliveries.claim = r.claim AND deliveries.state <> 'cancelled'
                """,
            unsent);
    }

    private static ParameterRows<DeliveryRecord> Select(
        IReadOnlyList<DeliveryRecord> records, long fence, Func<DeliveryState, bool> states) =>
        new ParameterRows<DeliveryRecord>([.. records.Where(record => states(record.State))])
            .With("id", record => record.Id.Value)
            .With("claim", _ => fence)
            .With("state", record => StoredName.Of(record.State))
            .With("reason", record => StoredName.Of(record.Reason))
            .With("at_ms", record => record.At.ToMs())
            .With("not_before_ms", record => record.NotBefore.ToMs())
            .With("message_id", record => record.MessageId)
            .With("unsure", record => record.Unsure);
}
