using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The inbox in the database.</summary>
internal sealed class InboxStore(Database database, TimeProvider clock) : IInboxStore
{
    private static readonly Duration Kept = Duration.FromDays(2);

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>>(
            async session =>
            {
                var added = new List<long>(updates.Count);
                foreach (var update in updates)
                {
                    var isNew = await session.ExecuteAsync(
                        "INSERT INTO inbox (platform, id, payload) VALUES (@platform, @Id, @Payload) ON CONFLICT DO NOTHING",
                        new { platform, update.Id, update.Payload });
                    if (isNew > 0)
                    {
                        added.Add(update.Id);
                    }
                }

                return added;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task HandledAsync(string platform, long id, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE inbox SET payload = NULL, handled_at_ms = @at WHERE platform = @platform AND id = @id AND handled_at_ms IS NULL",
            new { platform, id, at = Now.ToMs() }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<InboxUpdate>> UnhandledAsync(string platform, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<InboxUpdate>>(
            async session => await session.QueryAsync<InboxUpdate>(
                "SELECT id, payload FROM inbox WHERE platform = @platform AND handled_at_ms IS NULL ORDER BY id",
                new { platform }),
            cancellationToken);

    /// <inheritdoc/>
    public Task<long?> LatestAsync(string platform, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<long?>("SELECT max(id) FROM inbox WHERE platform = @platform", new { platform }),
        cancellationToken);

    /// <inheritdoc/>
    public Task PruneAsync(CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            DELETE FROM inbox WHERE handled_at_ms < @before
              AND id < (SELECT max(latest.id) FROM inbox latest WHERE latest.platform = inbox.platform)
            """,
            new { before = (Now - Kept).ToMs() }),
        cancellationToken);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
