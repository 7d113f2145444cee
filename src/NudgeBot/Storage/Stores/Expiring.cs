using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Ends deliveries whose time is over before a courier took them. One that may have arrived says so instead of naming a cause.
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
        var ids = new ParameterRows<DeliveryRow>(over).With("id", row => row.Id.Value);
        await session.ExecuteAsync(rows => Positions.GiveBack($"SELECT r.id FROM {rows}"), ids);
        return await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET state = 'expired', reason = r.reason, settled_at_ms = r.at_ms, claim = NULL
                FROM {rows} WHERE deliveries.id = r.id
                """,
            ids.With("reason", row => StoredName.Of(ReasonOf(row))).With("at_ms", _ => now.ToMs()));
    }

    private static DeliveryReason ReasonOf(DeliveryRow row) => row switch
    {
        { Unsure: true } or { Claim: not null } => DeliveryReason.Unsure,
        { Reason: { } reason } => StoredName.Parse<DeliveryReason>(reason),
        _ => DeliveryReason.PlatformUnavailable,
    };
}
