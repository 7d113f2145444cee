using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The chats' history in the database.</summary>
internal sealed class HistoryStore(Database database) : IHistoryStore
{
    /// <inheritdoc/>
    public Task AddAsync(ChatChange change, CancellationToken cancellationToken) =>
        database.WriteAsync(session => AddAsync(session, change), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatChange>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ChatChange>>(
            async session =>
            [
                .. (await session.QueryAsync<Row>(
                    """
                    SELECT member, kind, details, at_ms FROM history WHERE chat_id = @chat
                    ORDER BY at_ms DESC, id DESC LIMIT @most
                    """,
                    new { chat, most }))
                    .Select(row => new ChatChange(chat, row.Member, row.Kind, row.Details, row.AtMs.ToInstant())),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"""
            DELETE FROM history WHERE id IN (
              SELECT h.id FROM history h WHERE h.at_ms < @before ORDER BY h.at_ms LIMIT @most
              {session.Dialect.LockFree("h")})
            """,
            new { before = before.ToMs(), most }),
        cancellationToken);

    /// <summary>Keeps a change within a transaction.</summary>
    public static Task<int> AddAsync(SqlSession session, ChatChange change) => session.ExecuteAsync(
        """
        INSERT INTO history (id, chat_id, member, kind, details, at_ms)
        SELECT @id, c.id, @Member, @Kind, @Details, @at FROM chats c WHERE c.id = @Chat
        """,
        new
        {
            id = new RowId(Guid.CreateVersion7()),
            change.Chat,
            change.Member,
            change.Kind,
            change.Details,
            at = change.At.ToMs(),
        });

    private sealed class Row
    {
        public string Member { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Details { get; set; } = "";

        public long AtMs { get; set; }
    }
}
