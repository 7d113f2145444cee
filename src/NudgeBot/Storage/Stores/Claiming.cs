using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Gives due deliveries to the courier that owns a platform. A claim left behind by an owner that died counts as a try, but not
/// as one that may have arrived: few of what it held were on the wire, and an unknown fate of the next try is no reason to lose
/// the others. What such an owner held comes first again, so that a platform which recognises a message sent twice still knows it.
/// </summary>
internal static class Claiming
{
    /// <summary>Claims within a transaction; nothing under a fence lower than one already seen.</summary>
    public static async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        SqlSession session, string platform, long fence, Instant now, int most)
    {
        if (!await IsCurrentAsync(session, platform, fence))
        {
            return [];
        }

        var claimed = await session.QueryAsync<DeliveryRow, ChatRow, (DeliveryRow Delivery, ChatRow Chat)>(
            $"""
            SELECT {DeliveryRow.Columns}, {ChatRow.Columns}
            FROM (
              SELECT * FROM deliveries due
              WHERE due.platform = @platform AND due.state = 'due' AND due.not_before_ms <= @now
                AND (due.claim IS NULL OR due.claim < @fence)
              ORDER BY due.not_before_ms, due.id LIMIT @most
              {session.Dialect.LockFree("due")}) AS d
            JOIN chats c ON c.id = d.chat_id
            ORDER BY d.not_before_ms, d.id
            """,
            (delivery, chat) => (delivery, chat),
            new { platform, fence, now = now.ToMs(), most });

        foreach (var (delivery, _) in claimed.Where(row => row.Delivery.Claim is not null))
        {
            delivery.Attempts++;
        }

        await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET claim = r.claim, attempts = r.attempts
                FROM {rows} WHERE deliveries.id = r.id
                """,
            new ParameterRows<(DeliveryRow Delivery, ChatRow Chat)>(claimed)
                .With("id", row => row.Delivery.Id.Value)
                .With("claim", _ => fence)
                .With("attempts", row => row.Delivery.Attempts));
        return
        [
            .. claimed.Select(row => new ClaimedDelivery(
                row.Delivery.ToDelivery(), row.Chat.ToChat(), row.Delivery.Attempts, row.Delivery.Unsure)),
        ];
    }

    /// <summary>Notes the fence under which a platform is served now; false when a higher one was noted before.</summary>
    private static async Task<bool> IsCurrentAsync(SqlSession session, string platform, long fence) => await session.ExecuteAsync(
        """
        INSERT INTO couriers (platform, fence) VALUES (@platform, @fence)
        ON CONFLICT (platform) DO UPDATE SET fence = @fence WHERE couriers.fence <= @fence
        """,
        new { platform, fence }) > 0;
}
