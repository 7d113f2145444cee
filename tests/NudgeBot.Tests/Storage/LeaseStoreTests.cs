using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class LeaseStoreOnSqlite() : LeaseStoreTests(new SqliteTestDatabase());

public sealed class LeaseStoreOnPostgres(PostgresFixture postgres) : LeaseStoreTests(new PostgresTestDatabase(postgres));

public abstract class LeaseStoreTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly Duration Long = Duration.FromHours(1);

    // A lease is counted by the database's clock, which no test can move: one of no length lapses at once.
    private static readonly Duration None = Duration.Zero;

    [Fact]
    public async Task AFreeLeaseIsTakenAndThenRefusedToOthers()
    {
        var lease = await Leases.AcquireAsync("telegram", "node-1", Long, Cancel);

        Assert.Equal(("telegram", "node-1"), (lease?.Name, lease?.Owner));
        Assert.Null(await Leases.AcquireAsync("telegram", "node-2", Long, Cancel));
        Assert.NotNull(await Leases.AcquireAsync("discord", "node-2", Long, Cancel));
    }

    [Fact]
    public async Task ALapsedLeaseGoesToAnotherUnderAHigherFence()
    {
        var lost = await Leases.AcquireAsync("telegram", "node-1", None, Cancel);

        var taken = await Leases.AcquireAsync("telegram", "node-2", Long, Cancel);

        Assert.True(taken?.Fence > lost?.Fence);
        Assert.False(await Leases.RenewAsync(lost!, Long, Cancel));
    }

    [Fact]
    public async Task ARenewedLeaseStaysWithItsOwner()
    {
        var lease = await Leases.AcquireAsync("telegram", "node-1", None, Cancel);

        Assert.True(await Leases.RenewAsync(lease!, Long, Cancel));

        Assert.Null(await Leases.AcquireAsync("telegram", "node-2", Long, Cancel));
    }

    [Fact]
    public async Task AReleasedLeaseIsFreeAtOnceAndItsFenceIsNeverUsedAgain()
    {
        var first = await Leases.AcquireAsync("telegram", "node-1", Long, Cancel);

        await Leases.ReleaseAsync(first!, Cancel);

        var second = await Leases.AcquireAsync("telegram", "node-2", Long, Cancel);
        Assert.True(second?.Fence > first?.Fence);
    }

    [Fact]
    public async Task ReleasingALostLeaseDoesNotTakeItFromItsNewOwner()
    {
        var lost = await Leases.AcquireAsync("telegram", "node-1", None, Cancel);
        var taken = await Leases.AcquireAsync("telegram", "node-2", Long, Cancel);

        await Leases.ReleaseAsync(lost!, Cancel);

        Assert.True(await Leases.RenewAsync(taken!, Long, Cancel));
        Assert.Null(await Leases.AcquireAsync("telegram", "node-3", Long, Cancel));
    }

    [Fact]
    public async Task OfManyNodesThatAskAtOnceOneGetsTheLease()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => new LeaseStore(OtherNode())).ToList();

        var leases = await Task.WhenAll(nodes.Select((node, number) => Task.Run(
            () => node.AcquireAsync("telegram", $"node-{number}", Long, Cancel), Cancel)));

        Assert.Single(leases.OfType<Lease>());
    }
}
