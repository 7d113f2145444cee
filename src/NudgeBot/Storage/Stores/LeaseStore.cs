using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The leases in the database, by the database's clock: nodes whose clocks differ agree on when one lapses.</summary>
internal sealed class LeaseStore(Database database) : ILeaseStore
{
    /// <inheritdoc/>
    public Task<Lease?> AcquireAsync(string name, string owner, Duration length, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var now = session.Dialect.NowMs;
                var fence = await session.FirstAsync<long?>(
                    $"""
                    INSERT INTO leases (name, owner, fence, until_ms) VALUES (@name, @owner, 1, {now} + @length)
                    ON CONFLICT (name) DO UPDATE SET owner = @owner, fence = leases.fence + 1, until_ms = {now} + @length
                    WHERE leases.owner IS NULL OR leases.owner = @owner OR leases.until_ms <= {now}
                    RETURNING fence
                    """,
                    new { name, owner, length = (long)length.TotalMilliseconds });
                return fence is { } taken ? new Lease(name, owner, taken) : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RenewAsync(Lease lease, Duration length, CancellationToken cancellationToken) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            $"""
            UPDATE leases SET until_ms = {session.Dialect.NowMs} + @length
            WHERE name = @Name AND owner = @Owner AND fence = @Fence
            """,
            new { lease.Name, lease.Owner, lease.Fence, length = (long)length.TotalMilliseconds }) > 0,
        cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE leases SET owner = NULL, until_ms = 0 WHERE name = @Name AND owner = @Owner AND fence = @Fence",
            new { lease.Name, lease.Owner, lease.Fence }),
        cancellationToken);
}
