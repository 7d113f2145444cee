using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Ends deliveries whose time is over before a courier took them. One that may have arrived counts as sent, so that the
/// programme goes on; one whose courier died with it in hand does not, since few of those were on the wire.
/// </summary>
internal static class Expiring
{
    /// <summary>Expires one batch within a transaction; returns how many.</summary>
    public static async Task<int> ExpireAsync(SqlSession session, string platform, long fence, Instant now, int most)
    {
        var over = await session.QueryAsync<DeliveryRow>(
            $"""
            SELECT {DeliveryRow.Columns} FROM deliveries d
            WHERE d.platform = @platform AND d.state = 'due' AND d.expires_at_ms <= @now AND (d.claim IS NULL OR d.claim < @fence)
            ORDER BY d.not_before_ms LIMIT @most
            """ + session.Dialect.LockFree("d"),
            new { platform, fence, now = now.ToMs(), most });
        var unsent = over.Where(row => !row.Unsure).ToList();
        await session.ExecuteAsync(
            rows => Positions.GiveBack($"SELECT r.id FROM {rows}"),
            new ParameterRows<DeliveryRow>(unsent).With("id", row => row.Id.Value));
        return await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET state = r.state, reason = r.reason, settled_at_ms = r.at_ms, claim = NULL
                FROM {rows} WHERE deliveries.id = r.id
                """,
            new ParameterRows<DeliveryRow>(over)
                .With("id", row => row.Id.Value)
                .With("state", row => StoredName.Of(row.Unsure ? DeliveryState.Sent : DeliveryState.Expired))
                .With("reason", row => StoredName.Of(ReasonOf(row)))
                .With("at_ms", _ => now.ToMs()));
    }

    private static DeliveryReason ReasonOf(DeliveryRow row) => row switch
    {
        { Unsure: true } => DeliveryReason.Unsure,
        { Claim: not null } => DeliveryReason.BotDown,
        _ => DeliveryReason.PlatformUnavailable,
    };
}
