using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Counts the wrong codes that chats enter, so that nobody can try them all.</summary>
internal static class PartnerAttempts
{
    /// <summary>Whether a chat may enter a code.</summary>
    public static async Task<bool> AreLeftAsync(SqlSession session, ChatId chat, Instant now) => await session.FirstAsync<int>(
        "SELECT attempts FROM partner_attempts WHERE chat_id = @chat AND since_ms > @counted",
        new { chat, counted = Counted(now) }) < IPartnerStore.MostAttempts;

    /// <summary>Counts a wrong one; those of an earlier hour count no more.</summary>
    public static Task AddAsync(SqlSession session, ChatId chat, Instant now) => session.ExecuteAsync(
        """
        INSERT INTO partner_attempts (chat_id, attempts, since_ms) VALUES (@chat, 1, @now)
        ON CONFLICT (chat_id) DO UPDATE SET
          attempts = CASE WHEN partner_attempts.since_ms > @counted THEN partner_attempts.attempts + 1 ELSE 1 END,
          since_ms = CASE WHEN partner_attempts.since_ms > @counted THEN partner_attempts.since_ms ELSE @now END
        """,
        new { chat, now = now.ToMs(), counted = Counted(now) });

    /// <summary>Deletes what counts no more.</summary>
    public static Task PruneAsync(SqlSession session, Instant now) =>
        session.ExecuteAsync("DELETE FROM partner_attempts WHERE since_ms <= @counted", new { counted = Counted(now) });

    private static long Counted(Instant now) => (now - IPartnerStore.AttemptsWithin).ToMs();
}
