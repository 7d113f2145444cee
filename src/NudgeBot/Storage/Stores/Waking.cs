using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Sets the schedules of a chat going that wait without a next send although nothing holds them back any more.</summary>
internal static class Waking
{
    /// <summary>
    /// Makes them due for planning at once, or at the end of their pause: planning finds the send that follows. So none is
    /// left behind when the process dies before somebody sets their next sends.
    /// </summary>
    public static Task OfChatAsync(SqlSession session, ChatId id, Instant now) => session.ExecuteAsync(
        """
        UPDATE schedules SET next_due_ms = CASE WHEN paused_until_ms > @now THEN paused_until_ms ELSE @now END
        WHERE chat_id = @id AND next_due_ms IS NULL AND (NOT paused OR paused_until_ms IS NOT NULL)
        """,
        new { id, now = now.ToMs() });
}
