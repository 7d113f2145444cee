using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The suspended chats in the database: whether somebody was told of each, and the delivery that tells them.</summary>
internal sealed class SuspendedChatStore(Database database, TimeProvider clock) : ISuspendedChatStore
{
    private const string OfChat = $"SELECT {ScheduleRow.Columns} FROM schedules s WHERE s.chat_id = @chat ORDER BY s.created_at_ms, s.id";

    /// <summary>The condition that a chat was only being tried, and nothing has arrived there since.</summary>
    public const string IsStillTheSame = """
        (tried_at_ms IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM deliveries d WHERE d.chat_id = chats.id AND d.state = 'sent' AND d.settled_at_ms >= chats.tried_at_ms))
        """;

    private const string Untold = $"""
        SELECT {ChatRow.Columns} FROM chats c
        WHERE c.suspended_reason IS NOT NULL AND NOT c.is_told AND c.suspended_at_ms <= @before
        ORDER BY c.suspended_at_ms LIMIT @most
        """;

    // Whoever set a schedule up or changed it, the latest first, as far as their private chat can be written to.
    private const string AdminOf = $"""
        SELECT {ChatRow.Columns} FROM history h
        JOIN chats c ON c.platform = @platform AND c.person = h.member AND c.kind = 'private' AND c.suspended_reason IS NULL
        WHERE h.chat_id = @chat AND (h.kind = 'subscribed' OR h.kind LIKE 'schedule-%')
        ORDER BY h.at_ms DESC, h.id DESC LIMIT 1
        """;

    /// <inheritdoc/>
    public async Task<int> TellAsync(
        Instant before, int most, Func<IReadOnlyList<SuspendedChat>, IReadOnlyList<SuspensionTold>> tell, CancellationToken cancellationToken)
    {
        // Most looks find nothing: a read costs a fraction of a transaction that writes.
        var first = await database.ReadAsync(
            session => session.QueryAsync<ChatRow>(Untold, new { before = before.ToMs(), most = 1 }), cancellationToken);
        return first.Count == 0 ? 0 : await TellAllAsync(before, most, tell, cancellationToken);
    }

    private Task<int> TellAllAsync(
        Instant before, int most, Func<IReadOnlyList<SuspendedChat>, IReadOnlyList<SuspensionTold>> tell, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var rows = await session.QueryAsync<ChatRow>(
                    $"{Untold} {session.Dialect.LockFree("c")}", new { before = before.ToMs(), most });
                var suspended = new List<SuspendedChat>(rows.Count);
                foreach (var chat in rows.Select(row => row.ToChat()).Where(chat => chat.Kind != ChatKind.Private))
                {
                    var schedules = await session.QueryAsync<ScheduleRow>(OfChat, new { chat = chat.Id });
                    if (schedules.Count > 0)
                    {
                        var admin = await session.FirstAsync<ChatRow>(AdminOf, new { chat = chat.Id, platform = chat.Address.Platform });
                        suspended.Add(new SuspendedChat(chat, [.. schedules.Select(row => row.ToSchedule())], admin?.ToChat()));
                    }
                }

                var told = tell(suspended);
                await Inserting.InsertAsync(
                    session,
                    [.. told.Where(one => one.Notice is not null).Select(one => (one.Notice!, one.Chat.Admin!.Address.Platform))],
                    Now);
                foreach (var one in told)
                {
                    await HistoryStore.AddAsync(session, one.Change);
                }

                await session.ExecuteAsync(
                    rows => $"UPDATE chats SET is_told = r.is_told, telling_id = r.telling_id FROM {rows} WHERE chats.id = r.id",
                    new ParameterRows<(Guid Id, Guid? Telling)>(
                        [.. rows.Select(row => (row.Id.Value, told.FirstOrDefault(one => one.Chat.Chat.Id == row.Id)?.Notice?.Id.Value))])
                        .With("id", row => row.Id)
                        .With("is_told", _ => true)
                        .With("telling_id", row => row.Telling));
                return rows.Count;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> TryAgainAsync(Instant before, int most, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var rows = await session.QueryAsync<ChatRow>(
                $"""
                SELECT {ChatRow.Columns} FROM chats c
                WHERE c.suspended_reason IN ('missing-right', 'closed', 'removed') AND c.kind <> 'private' AND c.is_told
                  AND c.suspended_at_ms <= @before
                ORDER BY c.suspended_at_ms LIMIT @most
                {session.Dialect.LockFree("c")}
                """,
                new { before = before.ToMs(), most });
            foreach (var row in rows)
            {
                await session.ExecuteAsync(
                    "UPDATE chats SET suspended_reason = NULL, suspended_at_ms = NULL, tried_at_ms = @now WHERE id = @id",
                    new { id = row.Id, now = Now.ToMs() });
                await Waking.OfChatAsync(session, row.Id, Now);
            }

            return rows.Count;
        },
        cancellationToken);

    /// <summary>Takes back what was to be told of a chat that can be reached again.</summary>
    public static async Task TakeBackAsync(SqlSession session, ChatId chat, Instant now)
    {
        await session.ExecuteAsync(
            """
            UPDATE deliveries SET state = 'cancelled', reason = @reason, settled_at_ms = @at
            WHERE id = (SELECT c.telling_id FROM chats c WHERE c.id = @chat) AND state = 'due'
            """,
            new { chat, reason = StoredName.Of(DeliveryReason.ChangedByChat), at = now.ToMs() });
        await session.ExecuteAsync("UPDATE chats SET is_told = @no, telling_id = NULL, tried_at_ms = NULL WHERE id = @chat", new { chat, no = false });
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
