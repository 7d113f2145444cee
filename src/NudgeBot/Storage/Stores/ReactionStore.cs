using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The reactions in the database. They go when their chat is forgotten.</summary>
internal sealed class ReactionStore(Database database) : IReactionStore
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Reaction reaction, CancellationToken cancellationToken) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            INSERT INTO reactions (chat_id, kind, about, at_ms)
            SELECT c.id, @kind, @about, @at FROM chats c WHERE c.id = @chat
            ON CONFLICT DO NOTHING
            """,
            new { chat = reaction.Chat, kind = StoredName.Of(reaction.Kind), about = reaction.About, at = reaction.At.ToMs() }) > 0,
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(ChatId chat, ReactionKind kind, string about, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "DELETE FROM reactions WHERE chat_id = @chat AND kind = @kind AND about = @about",
                new { chat, kind = StoredName.Of(kind), about }) > 0,
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Reaction>> OfChatAsync(
        ChatId chat, ReactionKind kind, Instant since, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Reaction>>(
            async session =>
            [
                .. (await session.QueryAsync<Row>(
                    """
                    SELECT about, at_ms FROM reactions WHERE chat_id = @chat AND kind = @kind AND at_ms >= @since
                    ORDER BY at_ms DESC, about LIMIT @most
                    """,
                    new { chat, kind = StoredName.Of(kind), since = since.ToMs(), most }))
                    .Select(row => new Reaction(chat, kind, row.About, row.AtMs.ToInstant())),
            ],
            cancellationToken);

    private sealed class Row
    {
        public string About { get; set; } = "";

        public long AtMs { get; set; }
    }
}
