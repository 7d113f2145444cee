using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class PastDeliveryStoreOnSqlite() : PastDeliveryStoreTests(new SqliteTestDatabase());

public sealed class PastDeliveryStoreOnPostgres(PostgresFixture postgres) : PastDeliveryStoreTests(new PostgresTestDatabase(postgres));

public abstract class PastDeliveryStoreTests(ITestDatabase database) : StoreTest(database)
{
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

        Assert.Equal(1, await new PastDeliveryStore(Database).PruneAsync(limit, Cancel));

        Assert.DoesNotContain(
            await Outbox.LatestAsync(chat.Id, 10, Cancel), past => past.Delivery.DueAt == limit - Duration.FromMilliseconds(1));
        Assert.Equal(2, (await Outbox.LatestAsync(chat.Id, 10, Cancel)).Count);
    }

    [Fact]
    public async Task WhatIsStillDueIsKept()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());
        await Outbox.AddAsync(WrittenAt(Now - Duration.FromDays(1), schedule, DeliveryState.Due), Cancel);

        Assert.Equal(0, await new PastDeliveryStore(Database).PruneAsync(Now, Cancel));
        Assert.Single(await ClaimAsync());
    }

    private static PlannedDelivery WrittenAt(Instant at, Core.Schedules.Schedule schedule, DeliveryState state) =>
        DeliveryOf(schedule) with
        {
            Id = new DeliveryId(Guid.CreateVersion7(at.ToDateTimeOffset())),
            DueAt = at,
            State = state,
        };
}
