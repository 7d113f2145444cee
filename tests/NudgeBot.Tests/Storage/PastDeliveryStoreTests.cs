using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class PastDeliveryStoreOnSqlite() : PastDeliveryStoreTests(new SqliteTestDatabase());

public sealed class PastDeliveryStoreOnPostgres(PostgresFixture postgres) : PastDeliveryStoreTests(new PostgresTestDatabase(postgres));

public abstract class PastDeliveryStoreTests(ITestDatabase database) : StoreTest(database)
{
    private IPastDeliveryStore Past => new PastDeliveryStore(Database);

    [Fact]
    public async Task OnlyDeliveriesWrittenBeforeTheInstantAreDeleted()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        var limit = Now;
        foreach (var ms in new[] { -1, 0, 1 })
        {
            await Outbox.AddAsync(WrittenAt(limit + Duration.FromMilliseconds(ms), schedule, DeliveryState.Expired), Cancel);
        }

        Assert.Equal(1, await Past.PruneAsync(limit, 100, Cancel));

        Assert.DoesNotContain(
            await Outbox.LatestAsync(chat.Id, 10, Cancel), past => past.Delivery.DueAt == limit - Duration.FromMilliseconds(1));
        Assert.Equal(2, (await Outbox.LatestAsync(chat.Id, 10, Cancel)).Count);
    }

    [Fact]
    public async Task WhatIsStillDueIsKept()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());
        await Outbox.AddAsync(WrittenAt(Now - Duration.FromDays(1), schedule, DeliveryState.Due), Cancel);

        Assert.Equal(0, await Past.PruneAsync(Now, 100, Cancel));
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task AtMostSoManyAreDeletedAtOnceTheOldestFirst()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        for (var day = 1; day <= 3; day++)
        {
            await Outbox.AddAsync(WrittenAt(Now - Duration.FromDays(day), schedule, DeliveryState.Expired), Cancel);
        }

        Assert.Equal(2, await Past.PruneAsync(Now, 2, Cancel));
        Assert.Equal(Now - Duration.FromDays(1), (await LatestAsync(chat)).Delivery.DueAt);
        Assert.Equal(1, await Past.PruneAsync(Now, 2, Cancel));
    }

    [Fact]
    public async Task AnIdThatSaysNothingOfTheTimeKeepsNoRecentDeliveryFromBeingKept()
    {
        var chat = await AddChatAsync();
        var delivery = WrittenAt(Now, await AddScheduleAsync(chat), DeliveryState.Expired);
        await Outbox.AddAsync(delivery with { Id = new DeliveryId(new Guid(1, 0, 0, new byte[8])) }, Cancel);

        Assert.Equal(0, await Past.PruneAsync(Now, 100, Cancel));
    }

    private static PlannedDelivery WrittenAt(Instant at, Core.Schedules.Schedule schedule, DeliveryState state) =>
        DeliveryOf(schedule) with
        {
            Id = new DeliveryId(Guid.CreateVersion7(at.ToDateTimeOffset())),
            DueAt = at,
            State = state,
        };
}
