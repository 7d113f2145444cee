using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The table of deliveries in the database.</summary>
internal sealed class OutboxStore(Database database, TimeProvider clock) : IOutboxStore
{
    /// <inheritdoc/>
    public Task<int> PlanDueAsync(Instant now, int most, Func<DueSchedule, Plan> plan, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Planning.PlanAsync(session, now, most, plan), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string platform, long fence, Instant now, int most, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Claiming.ClaimAsync(session, platform, fence, now, most), cancellationToken);

    /// <inheritdoc/>
    public Task RecordAsync(IReadOnlyList<DeliveryRecord> records, long fence, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Recording.RecordAsync(session, records, fence), cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(IReadOnlyList<DeliveryId> deliveries, long fence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                rows => $"UPDATE deliveries SET claim = NULL FROM {rows} WHERE deliveries.id = r.id AND deliveries.claim = r.claim",
                new ParameterRows<DeliveryId>(deliveries).With("id", id => id.Value).With("claim", _ => fence)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> ExpireAsync(string platform, long fence, Instant now, int most, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Expiring.ExpireAsync(session, platform, fence, now, most), cancellationToken);

    /// <inheritdoc/>
    public Task AddAsync(PlannedDelivery delivery, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var platform = await session.FirstAsync<string>(
                "SELECT c.platform FROM chats c WHERE c.id = @Chat" + session.Dialect.Lock("c"), new { delivery.Chat });
            if (platform is not null)
            {
                await Inserting.InsertAsync(session, [(delivery, platform)], Instant.FromDateTimeOffset(clock.GetUtcNow()));
            }
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PastDelivery>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PastDelivery>>(
            async session =>
            [
                .. (await session.QueryAsync<DeliveryRow>(
                    $"""
                    SELECT {DeliveryRow.Columns} FROM deliveries d WHERE d.chat_id = @chat
                    ORDER BY d.due_at_ms DESC, d.id DESC LIMIT @most
                    """,
                    new { chat, most })).Select(row => new PastDelivery(row.ToDelivery(), row.SentAt)),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<Instant?> EarliestAsync(string platform, long fence, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync<long?>(
            """
            SELECT not_before_ms FROM deliveries
            WHERE platform = @platform AND state = 'due' AND (claim IS NULL OR claim < @fence)
            ORDER BY not_before_ms LIMIT 1
            """,
            new { platform, fence })).ToInstant(),
        cancellationToken);
}
