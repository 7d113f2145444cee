using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Writes new deliveries. One that is already written for its schedule and instant stays as it is.</summary>
internal static class Inserting
{
    /// <summary>Writes deliveries to chats of known platforms.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="deliveries">The deliveries with their chats' platforms.</param>
    /// <param name="now">When those that are not due any more were settled.</param>
    public static Task<int> InsertAsync(
        SqlSession session, IReadOnlyList<(PlannedDelivery Delivery, string Platform)> deliveries, Instant now) =>
        session.ExecuteAsync(
            rows => $"""
                INSERT INTO deliveries (id, chat_id, schedule_id, platform, guide, nudge, position, due_at_ms, expires_at_ms,
                  not_before_ms, state, reason, welcomes_back, settled_at_ms, notice)
                SELECT id, chat_id, schedule_id, platform, guide, nudge, position, due_at_ms, expires_at_ms,
                  due_at_ms, state, reason, welcomes_back, settled_at_ms, notice
                FROM {rows} WHERE true
                ON CONFLICT (schedule_id, due_at_ms) DO NOTHING
                """,
            new ParameterRows<(PlannedDelivery Delivery, string Platform)>(deliveries)
                .With("id", row => row.Delivery.Id.Value)
                .With("chat_id", row => row.Delivery.Chat.Value)
                .With("schedule_id", row => row.Delivery.Schedule.Value)
                .With("platform", row => row.Platform)
                .With("guide", row => row.Delivery.Guide)
                .With("nudge", row => row.Delivery.Nudge)
                .With("position", row => row.Delivery.Position)
                .With("due_at_ms", row => row.Delivery.DueAt.ToMs())
                .With("expires_at_ms", row => row.Delivery.ExpiresAt.ToMs())
                .With("state", row => StoredName.Of(row.Delivery.State))
                .With("reason", row => StoredName.Of(row.Delivery.Reason))
                .With("welcomes_back", row => row.Delivery.WelcomesBack)
                .With("settled_at_ms", row => row.Delivery.State == DeliveryState.Due ? null : (long?)now.ToMs())
                .With("notice", row => row.Delivery.Notice?.ToString()));
}
