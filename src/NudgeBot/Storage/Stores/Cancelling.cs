using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Cancels what is due, with the position given back to the schedule. A claim stays: its courier may have sent the delivery
/// already, and what it then records is the truth.
/// </summary>
internal static class Cancelling
{
    /// <summary>Cancels what a chat has due.</summary>
    public static Task OfChatAsync(SqlSession session, ChatId id, DeliveryReason reason, Instant at) =>
        CancelAsync(session, "chat_id", id, reason, at);

    /// <summary>Cancels what a schedule has due.</summary>
    public static Task OfScheduleAsync(SqlSession session, ScheduleId id, DeliveryReason reason, Instant at) =>
        CancelAsync(session, "schedule_id", id, reason, at);

    private static async Task CancelAsync<TId>(SqlSession session, string owner, TId id, DeliveryReason reason, Instant at)
    {
        var parameters = new { id, reason = StoredName.Of(reason), at = at.ToMs() };
        await session.ExecuteAsync(
            Positions.GiveBack($"SELECT d.id FROM deliveries d WHERE d.{owner} = @id AND d.state = 'due'"), parameters);
        await session.ExecuteAsync(
            $"""
            UPDATE deliveries SET state = 'cancelled', reason = @reason, settled_at_ms = @at
            WHERE {owner} = @id AND state = 'due'
            """,
            parameters);
    }
}
