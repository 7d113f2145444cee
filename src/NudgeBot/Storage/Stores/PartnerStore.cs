using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The links of chats in the database. What changes links runs one at a time: it is rare, and spans two chats.</summary>
internal sealed class PartnerStore(Database database) : IPartnerStore
{
    private const string ByChat = "SELECT chat_id, partner_id, mode, is_second, linked_at_ms FROM partners WHERE chat_id = @chat";

    /// <inheritdoc/>
    public Task<PartnerLink?> FindAsync(ChatId chat, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, chat), cancellationToken);

    /// <inheritdoc/>
    public Task PutCodeAsync(ChatId chat, string hash, Instant expiresAt, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            INSERT INTO partner_codes (chat_id, hash, expires_at_ms)
            SELECT c.id, @hash, CAST(@expires AS bigint) FROM chats c WHERE c.id = @chat
            ON CONFLICT (chat_id) DO UPDATE SET hash = excluded.hash, expires_at_ms = excluded.expires_at_ms
            """,
            new { chat, hash, expires = expiresAt.ToMs() }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<CodeEntry> EnterCodeAsync(ChatId chat, string hash, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await LockAsync(session);
                return await FindAsync(session, chat) is not null ? new CodeEntry(CodeResult.AlreadyLinked)
                    : !await PartnerAttempts.AreLeftAsync(session, chat, now) ? new CodeEntry(CodeResult.TooManyAttempts)
                    : await EnterAsync(session, chat, hash, now);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<PartnerLink?> ChangeModeAsync(ChatId chat, PartnerMode mode, CancellationToken cancellationToken) =>
        ChangeAsync(chat, "UPDATE partners SET mode = @mode WHERE chat_id IN (@chat, @partner)", mode, cancellationToken);

    /// <inheritdoc/>
    public Task<PartnerLink?> UnlinkAsync(ChatId chat, CancellationToken cancellationToken) =>
        ChangeAsync(chat, "DELETE FROM partners WHERE chat_id IN (@chat, @partner)", default, cancellationToken);

    /// <inheritdoc/>
    public Task PruneAsync(Instant now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM partner_codes WHERE expires_at_ms <= @now", new { now = now.ToMs() });
            await PartnerAttempts.PruneAsync(session, now);
        },
        cancellationToken);

    private static async Task<CodeEntry> EnterAsync(SqlSession session, ChatId chat, string hash, Instant now)
    {
        var giver = await session.FirstAsync<CodeRow>(
            """
            SELECT k.chat_id FROM partner_codes k
            WHERE k.hash = @hash AND k.expires_at_ms > @now AND NOT EXISTS (SELECT 1 FROM partners p WHERE p.chat_id = k.chat_id)
            """,
            new { hash, now = now.ToMs() });
        if (giver is null)
        {
            await PartnerAttempts.AddAsync(session, chat, now);
            return new CodeEntry(CodeResult.NoSuchCode);
        }

        if (giver.ChatId == chat)
        {
            return new CodeEntry(CodeResult.OwnCode);
        }

        var parameters = new { chat, giver = giver.ChatId, mode = StoredName.Of(PartnerMode.Same), now = now.ToMs(), yes = true, no = false };
        await session.ExecuteAsync(
            """
            INSERT INTO partners (chat_id, partner_id, mode, is_second, linked_at_ms)
            VALUES (@giver, @chat, @mode, @no, @now), (@chat, @giver, @mode, @yes, @now)
            """,
            parameters);
        await session.ExecuteAsync("DELETE FROM partner_codes WHERE chat_id IN (@chat, @giver)", parameters);
        await session.ExecuteAsync("DELETE FROM partner_attempts WHERE chat_id = @chat", parameters);
        return new CodeEntry(CodeResult.Linked, await FindAsync(session, chat));
    }

    private Task<PartnerLink?> ChangeAsync(ChatId chat, string statement, PartnerMode mode, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await LockAsync(session);
                var link = await FindAsync(session, chat);
                if (link is not null)
                {
                    await session.ExecuteAsync(statement, new { chat, partner = link.Partner, mode = StoredName.Of(mode) });
                }

                return link;
            },
            cancellationToken);

    private static Task LockAsync(SqlSession session) => session.Dialect.LockNameAsync(session, "partners");

    private static async Task<PartnerLink?> FindAsync(SqlSession session, ChatId chat) =>
        await session.FirstAsync<Row>(ByChat, new { chat }) is { } row
            ? new PartnerLink(row.ChatId, row.PartnerId, StoredName.Parse<PartnerMode>(row.Mode), row.IsSecond, row.LinkedAtMs.ToInstant())
            : null;

    private sealed class Row
    {
        public ChatId ChatId { get; set; }

        public ChatId PartnerId { get; set; }

        public string Mode { get; set; } = "";

        public bool IsSecond { get; set; }

        public long LinkedAtMs { get; set; }
    }

    private sealed class CodeRow
    {
        public ChatId ChatId { get; set; }
    }
}
