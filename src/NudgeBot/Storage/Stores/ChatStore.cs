using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The chats in the database.</summary>
internal sealed class ChatStore(Database database, TimeProvider clock) : IChatStore
{
    // Places that begin with another and a slash lie between that slash and the character after it.
    private const char TopicMark = '/';
    private const char AfterTopicMark = '0';

    private const string ById = $"SELECT {ChatRow.Columns} FROM chats c WHERE c.id = @id";

    private const string ByAddress = $"""
        SELECT {ChatRow.Columns} FROM chats c WHERE c.platform = @Platform AND c.place = @Place
        UNION ALL
        SELECT {ChatRow.Columns} FROM chats c JOIN chat_aliases a ON a.chat_id = c.id
        WHERE a.platform = @Platform AND a.place = @Place
        """;

    /// <inheritdoc/>
    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, address), cancellationToken);

    /// <inheritdoc/>
    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync<ChatRow>(ById, new { id }))?.ToChat(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Chat>> WithinAsync(ChatAddress address, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Chat>>(
            async session =>
            [
                .. (await session.QueryAsync<ChatRow>(
                    $"""
                    {ByAddress}
                    UNION ALL
                    SELECT {ChatRow.Columns} FROM chats c
                    WHERE c.platform = @Platform AND c.place{session.Dialect.BytewiseOrder} > @first
                      AND c.place{session.Dialect.BytewiseOrder} < @last
                    """,
                    new { address.Platform, address.Place, first = address.Place + TopicMark, last = address.Place + AfterTopicMark }))
                    .Select(row => row.ToChat()),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Chat>> OfServerAsync(string platform, string server, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Chat>>(
            async session =>
            [
                .. (await session.QueryAsync<ChatRow>(
                    $"SELECT {ChatRow.Columns} FROM chats c WHERE c.platform = @platform AND c.server = @server",
                    new { platform, server })).Select(row => row.ToChat()),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<Chat> AddAsync(Chat chat, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await LockAddressAsync(session, chat.Address);
            if (await FindAsync(session, chat.Address) is { } known)
            {
                return known;
            }

            await session.ExecuteAsync(
                """
                INSERT INTO chats (id, platform, place, kind, settings, created_at_ms, suspended_reason, suspended_at_ms,
                  awaited, heard_day, person, server)
                VALUES (@id, @platform, @place, @kind, @settings, @created_at_ms, @suspended_reason, @suspended_at_ms,
                  @awaited, @heard_day, @person, @server)
                """,
                ChatRow.Parameters(chat));
            return (await session.FirstAsync<ChatRow>(ById, new { id = chat.Id }))!.ToChat();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Chat?> ChangeAsync(ChatId id, Func<Chat, Chat> change, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var row = await session.FirstAsync<ChatRow>(ById + session.Dialect.Lock("c"), new { id });
            if (row is null)
            {
                return null;
            }

            await session.ExecuteAsync(
                """
                UPDATE chats SET kind = @kind, settings = @settings, awaited = @awaited, person = @person, server = @server
                WHERE id = @id
                """,
                ChatRow.Parameters(change(row.ToChat()) with { Id = id }));
            return (await session.FirstAsync<ChatRow>(ById, new { id }))?.ToChat();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task SuspendAsync(ChatId id, SuspensionReason reason, Instant at, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(
                $"""
                UPDATE chats SET suspended_reason = @reason, suspended_at_ms = COALESCE(suspended_at_ms, @at),
                  is_told = CASE WHEN suspended_reason IS NOT NULL OR {SuspendedChatStore.IsStillTheSame} THEN is_told ELSE @untold END
                WHERE id = @id
                """,
                new { id, reason = StoredName.Of(reason), at = at.ToMs(), untold = false });
            await session.ExecuteAsync("UPDATE schedules SET next_due_ms = NULL WHERE chat_id = @id", new { id });
            await Cancelling.OfChatAsync(session, id, DeliveryDecision.ReasonOf(reason), at);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ResumeAsync(ChatId id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var resumed = await session.ExecuteAsync(
                """
                UPDATE chats SET suspended_reason = NULL, suspended_at_ms = NULL
                WHERE id = @id AND suspended_reason IS NOT NULL
                """,
                new { id }) > 0;
            if (resumed)
            {
                await SuspendedChatStore.TakeBackAsync(session, id, Now);
                await Waking.OfChatAsync(session, id, Now);
            }

            return resumed;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task MoveAsync(ChatId id, ChatAddress to, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await LockAddressAsync(session, to);
            await Moving.MoveAsync(session, id, to, Now);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(ChatId id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            // The schedules first, as planning does: it holds them while it writes their chat's deliveries.
            await session.QueryAsync<long>(
                "SELECT 1 FROM schedules s WHERE s.chat_id = @id" + session.Dialect.Lock("s"), new { id });
            await session.ExecuteAsync(
                """
                DELETE FROM mailbox WHERE EXISTS (
                  SELECT 1 FROM chats c WHERE c.id = @id AND c.platform = mailbox.platform AND c.place = mailbox.place
                  UNION ALL
                  SELECT 1 FROM chat_aliases a
                  WHERE a.chat_id = @id AND a.platform = mailbox.platform AND a.place = mailbox.place)
                """,
                new { id });
            await session.ExecuteAsync("DELETE FROM chats WHERE id = @id", new { id });
        },
        cancellationToken);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static Task LockAddressAsync(SqlSession session, ChatAddress address) =>
        session.Dialect.LockNameAsync(session, $"chat {address}");

    private static async Task<Chat?> FindAsync(SqlSession session, ChatAddress address) =>
        (await session.FirstAsync<ChatRow>(ByAddress, new { address.Platform, address.Place }))?.ToChat();
}
