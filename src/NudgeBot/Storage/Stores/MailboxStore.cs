using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// The mailbox in the database. A message's number is the revision under which it was put, and revisions follow the clock:
/// so both go on rising where a chat was forgotten or its old messages are gone, with no counter to keep.
/// </summary>
internal sealed class MailboxStore(Database database, TimeProvider clock) : IMailboxStore
{
    /// <inheritdoc/>
    public Task<long> PutAsync(ChatAddress to, Guid key, string message, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var revision = await NextRevisionAsync(session, to);
                var parameters = new
                {
                    to.Platform,
                    to.Place,
                    revision,
                    key = new RowId(key),
                    message,
                    at = at.ToMs(),
                };
                await session.ExecuteAsync(
                    """
                    INSERT INTO mailbox (platform, place, number, revision, key, content, at_ms)
                    VALUES (@Platform, @Place, @revision, @revision, @key, @message, @at)
                    ON CONFLICT (platform, place, key) DO NOTHING
                    """,
                    parameters);
                return await session.FirstAsync<long>(
                    "SELECT number FROM mailbox WHERE platform = @Platform AND place = @Place AND key = @key", parameters);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(ChatAddress to, long number, string message, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var revision = await NextRevisionAsync(session, to);
                return await session.ExecuteAsync(
                    """
                    UPDATE mailbox SET content = @message, revision = @revision
                    WHERE platform = @Platform AND place = @Place AND number = @number
                    """,
                    new { to.Platform, to.Place, number, message, revision }) > 0;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MailboxMessage>> SinceAsync(
        ChatAddress of, long revision, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MailboxMessage>>(
            async session =>
            [
                .. (await session.QueryAsync<MailboxRow>(
                    """
                    SELECT number, revision, content, at_ms FROM mailbox
                    WHERE platform = @Platform AND place = @Place AND revision > @revision
                    ORDER BY number DESC LIMIT @most
                    """,
                    new { of.Platform, of.Place, revision, most }))
                    .Select(row => new MailboxMessage(row.Number, row.Revision, row.Content, row.AtMs.ToInstant()))
                    .Reverse(),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task PruneAsync(Instant before, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM mailbox WHERE at_ms < @before", new { before = before.ToMs() }),
        cancellationToken);

    private async Task<long> NextRevisionAsync(SqlSession session, ChatAddress of)
    {
        await session.Dialect.LockNameAsync(session, $"mailbox {of}");
        var latest = await session.FirstAsync<long?>(
            "SELECT max(revision) FROM mailbox WHERE platform = @Platform AND place = @Place", new { of.Platform, of.Place });
        return Math.Max((latest ?? 0) + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private sealed class MailboxRow
    {
        public long Number { get; set; }

        public long Revision { get; set; }

        public string Content { get; set; } = "";

        public long AtMs { get; set; }
    }
}
