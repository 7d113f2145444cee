using System.Collections.Concurrent;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class OutboxClaimingOnSqlite() : OutboxClaimingTests(new SqliteTestDatabase());

public sealed class OutboxClaimingOnPostgres(PostgresFixture postgres) : OutboxClaimingTests(new PostgresTestDatabase(postgres));

public abstract class OutboxClaimingTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task ADueDeliveryIsClaimedOnceWithItsChat()
    {
        var chat = await AddChatAsync();
        await AddScheduleAsync(chat);
        await PlanAsync();

        var claimed = await ClaimOneAsync();

        Assert.Equal(chat.Address, claimed.Chat.Address);
        Assert.Equal(((await LatestAsync(chat)).Delivery, 0, false), (claimed.Delivery, claimed.Attempts, claimed.Unsure));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task DeliveriesOfAnotherPlatformAreLeftToItsCourier()
    {
        await AddScheduleAsync(await AddChatAsync(platform: "discord"));
        await PlanAsync();

        Assert.Empty(await ClaimAsync(platform: "telegram"));
        Assert.Single(await ClaimAsync(platform: "discord"));
    }

    [Fact]
    public async Task TheEarliestAreClaimedFirst()
    {
        var chat = await AddChatAsync();
        var late = await AddScheduleAsync(chat, schedule => schedule with { NextDue = Now - Duration.FromHours(2) });
        await AddScheduleAsync(chat);
        await PlanAsync();

        Assert.Equal(late.Id, Assert.Single(await ClaimAsync(most: 1)).Delivery.Schedule);
    }

    [Fact]
    public async Task ADeliveryDueLaterIsNotClaimed()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync(), schedule => schedule with { NextDue = Now + Duration.FromHours(1) });
        await Outbox.AddAsync(DeliveryOf(schedule), Cancel);

        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task AClaimLeftByADeadOwnerIsClaimedAgainAsATryAndNothingMore()
    {
        await AddScheduleAsync(await AddChatAsync());
        await PlanAsync();
        await ClaimAsync(fence: 1);

        var again = await ClaimOneAsync(fence: 2);

        Assert.Equal((1, false), (again.Attempts, again.Unsure));
    }

    [Fact]
    public async Task OfManyDueAtOnceThoseThatADeadOwnerHeldAreClaimedFirst()
    {
        for (var chat = 0; chat < 20; chat++)
        {
            await AddScheduleAsync(await AddChatAsync());
        }

        await PlanAsync();
        var held = await ClaimAsync(fence: 1, most: 5);

        var next = await ClaimAsync(fence: 2, most: 5);

        Assert.Equal(held.Select(one => one.Delivery.Id), next.Select(one => one.Delivery.Id));
    }

    [Fact]
    public async Task AReleasedDeliveryIsClaimedAgainAsIfNeverTried()
    {
        await AddScheduleAsync(await AddChatAsync());
        await PlanAsync();
        var claimed = await ClaimOneAsync(fence: 1);

        await Outbox.ReleaseAsync([claimed.Delivery.Id], 1, Cancel);

        var again = await ClaimOneAsync(fence: 2);
        Assert.Equal((0, false), (again.Attempts, again.Unsure));
    }

    [Fact]
    public async Task AnOwnerThatLostItsLeaseReleasesNothing()
    {
        await AddScheduleAsync(await AddChatAsync());
        await PlanAsync();
        await ClaimAsync(fence: 1);
        var taken = await ClaimOneAsync(fence: 2);

        await Outbox.ReleaseAsync([taken.Delivery.Id], 1, Cancel);

        Assert.Empty(await ClaimAsync(fence: 2));
    }

    [Fact]
    public async Task AnOwnerThatLostItsLeaseClaimsNothingNew()
    {
        await AddScheduleAsync(await AddChatAsync("1"));
        await PlanAsync();
        await ClaimAsync(fence: 2);
        await AddScheduleAsync(await AddChatAsync("2"));
        await PlanAsync();

        Assert.Empty(await ClaimAsync(fence: 1));
        Assert.Single(await ClaimAsync(fence: 2));
    }

    [Fact]
    public async Task CouriersThatClaimAtOnceNeverHoldTheSameDelivery()
    {
        const int count = 200;
        for (var chat = 0; chat < count; chat++)
        {
            await AddScheduleAsync(await AddChatAsync($"{chat}"));
        }

        await Outbox.PlanDueAsync(Now, count, OneADay, Cancel);
        var claimed = new ConcurrentBag<DeliveryId>();
        var nodes = Enumerable.Range(0, 3).Select(_ => new OutboxStore(OtherNode(), Clock)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(
            async () =>
            {
                while (await node.ClaimAsync("telegram", 1, Now, 7, Cancel) is { Count: > 0 } taken)
                {
                    taken.ToList().ForEach(delivery => claimed.Add(delivery.Delivery.Id));
                }
            },
            Cancel)));

        Assert.Equal(count, claimed.Count);
        Assert.Equal(count, claimed.Distinct().Count());
    }

    [Fact]
    public async Task TheEarliestDeliveryNobodyHoldsSaysWhenToLookAgain()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        await PlanAsync();
        await Outbox.AddAsync(DeliveryOf(schedule) with { DueAt = Now + Duration.FromHours(1) }, Cancel);

        Assert.Equal(Now, await Outbox.EarliestAsync("telegram", fence: 1, Cancel));
        await ClaimAsync();
        Assert.Equal(Now + Duration.FromHours(1), await Outbox.EarliestAsync("telegram", fence: 1, Cancel));
        Assert.Equal(Now, await Outbox.EarliestAsync("telegram", fence: 2, Cancel));
        Assert.Null(await Outbox.EarliestAsync("discord", fence: 1, Cancel));
    }

    [Fact]
    public async Task AddingADeliveryTwiceKeepsOne()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);

        await Outbox.AddAsync(DeliveryOf(schedule), Cancel);
        await Outbox.AddAsync(DeliveryOf(schedule), Cancel);

        await LatestAsync(chat);
    }

    [Fact]
    public async Task ADeliveryToAForgottenChatIsNotWritten()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());
        await Chats.ForgetAsync(schedule.Chat, Cancel);

        await Outbox.AddAsync(DeliveryOf(schedule), Cancel);

        Assert.Empty(await ClaimAsync());
    }
}
