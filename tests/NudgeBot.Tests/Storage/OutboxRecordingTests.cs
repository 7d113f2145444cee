using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Tests.Storage;

public sealed class OutboxRecordingOnSqlite() : OutboxRecordingTests(new SqliteTestDatabase());

public sealed class OutboxRecordingOnPostgres(PostgresFixture postgres) : OutboxRecordingTests(new PostgresTestDatabase(postgres));

public abstract class OutboxRecordingTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task ASentDeliveryKeepsWhenItWasSentAndIsNotClaimedAgain()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();

        await RecordAsync(claimed, DeliveryState.Sent, reason: DeliveryReason.RepeatedWhenUnsure);

        var past = await LatestAsync(chat);
        Assert.Equal((DeliveryState.Sent, DeliveryReason.RepeatedWhenUnsure), (past.Delivery.State, past.Delivery.Reason));
        Assert.Equal(Now, past.SentAt);
        Assert.Equal(6, (await ReloadAsync(schedule)).Position);
        Assert.Empty(await ClaimAsync(fence: 2));
    }

    [Fact]
    public async Task ADeliveryToTryAgainIsClaimedAtItsTimeWithOneTryMore()
    {
        var (_, _, claimed) = await ClaimedAsync();

        await RecordAsync(claimed, DeliveryState.Due, notBefore: Now + Duration.FromSeconds(30));

        Assert.Empty(await ClaimAsync());
        Clock.Advance(TimeSpan.FromSeconds(30));
        var again = await ClaimOneAsync();
        Assert.Equal((1, false), (again.Attempts, again.Unsure));
    }

    [Fact]
    public async Task ATryThatMayHaveArrivedIsRememberedThroughLaterTries()
    {
        var (_, _, claimed) = await ClaimedAsync();
        await RecordAsync(claimed, DeliveryState.Due, notBefore: Now, unsure: true);
        await ClaimAsync();

        await RecordAsync(claimed, DeliveryState.Due, notBefore: Now);

        var again = await ClaimOneAsync();
        Assert.Equal((2, true), (again.Attempts, again.Unsure));
    }

    [Theory]
    [InlineData(DeliveryState.Expired)]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Cancelled)]
    public async Task ADeliveryThatDidNotGoOutGivesItsScheduleThePositionBack(DeliveryState state)
    {
        var (chat, schedule, claimed) = await ClaimedAsync();

        await RecordAsync(claimed, state, reason: DeliveryReason.Refused);

        var past = await LatestAsync(chat);
        Assert.Equal((state, null), (past.Delivery.State, past.SentAt));
        Assert.Equal(5, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task ThePositionIsNotGivenBackWhenALaterDeliveryWasSent()
    {
        var (_, schedule, first) = await ClaimedAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await PlanAsync();
        var second = await ClaimOneAsync();
        await RecordAsync(second.Delivery.Id, DeliveryState.Sent);

        await RecordAsync(first, DeliveryState.Failed);

        Assert.Equal(7, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task ThePositionIsNotGivenBackWhenTheLaterDeliveryOfTheSameBatchWasSent()
    {
        var (_, schedule, first) = await ClaimedAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await PlanAsync();
        var second = await ClaimOneAsync();

        await Outbox.RecordAsync(
            [
                new DeliveryRecord(first, DeliveryState.Failed, DeliveryReason.Refused, Now),
                new DeliveryRecord(second.Delivery.Id, DeliveryState.Sent, null, Now),
            ],
            1,
            Cancel);

        Assert.Equal(7, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task OfSeveralUnsentDeliveriesTheEarliestPositionComesBack()
    {
        var (_, schedule, first) = await ClaimedAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await PlanAsync();
        var second = await ClaimOneAsync();

        await Outbox.RecordAsync(
            [
                new DeliveryRecord(second.Delivery.Id, DeliveryState.Failed, null, Now),
                new DeliveryRecord(first, DeliveryState.Failed, null, Now),
            ],
            1,
            Cancel);

        Assert.Equal(5, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task APositionOfAnotherGuideIsNotGivenBack()
    {
        var (_, schedule, claimed) = await ClaimedAsync();
        await Schedules.ChangeAsync(schedule.Id, before => before with { Guide = "sleep", Position = 40 }, cancelDue: false, Cancel);

        await RecordAsync(claimed, DeliveryState.Failed);

        Assert.Equal(40, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task WhatAnOwnerRecordsAfterLosingItsLeaseChangesNothing()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();
        await ClaimAsync(fence: 2);

        await RecordAsync(claimed, DeliveryState.Sent, fence: 1);
        await RecordAsync(claimed, DeliveryState.Failed, fence: 1);
        await RecordAsync(claimed, DeliveryState.Due, fence: 1, notBefore: Now + Duration.FromDays(1));

        Assert.Equal(DeliveryState.Due, (await LatestAsync(chat)).Delivery.State);
        Assert.Equal(6, (await ReloadAsync(schedule)).Position);
        Assert.Single(await ClaimAsync(fence: 3));
    }

    [Fact]
    public async Task RecordingTheSameAgainChangesNothing()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();
        await RecordAsync(claimed, DeliveryState.Failed);
        await Schedules.ChangeAsync(schedule.Id, before => before with { Position = 9 }, cancelDue: false, Cancel);
        Clock.Advance(TimeSpan.FromHours(1));

        await RecordAsync(claimed, DeliveryState.Failed);
        await RecordAsync(claimed, DeliveryState.Sent);

        Assert.Equal(DeliveryState.Failed, (await LatestAsync(chat)).Delivery.State);
        Assert.Equal(9, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task ADeliveryCancelledOnItsWayIsNotTriedAgain()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();
        await Schedules.RemoveAsync(schedule.Id, Cancel);

        await RecordAsync(claimed, DeliveryState.Due, notBefore: Now);

        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Cancelled, DeliveryReason.ChangedByChat), (delivery.State, delivery.Reason));
        Assert.Empty(await ClaimAsync(fence: 2));
    }

    [Fact]
    public async Task ADeliveryCancelledOnItsWayThatArrivedCountsAsSentAndTheProgrammeGoesOn()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();
        await Schedules.ChangeAsync(schedule.Id, before => before with { Pause = new Pause(null), NextDue = null }, cancelDue: true, Cancel);

        await RecordAsync(claimed, DeliveryState.Sent);

        Assert.Equal(DeliveryState.Sent, (await LatestAsync(chat)).Delivery.State);
        Assert.Equal(6, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task WhatIsTooLateExpiresAndGivesThePositionBack()
    {
        var (chat, schedule) = await PlannedAsync();
        Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(1, await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel));

        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Expired, DeliveryReason.PlatformUnavailable), (delivery.State, delivery.Reason));
        Assert.Equal(5, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task WhatIsStillFreshDoesNotExpire()
    {
        await PlannedAsync();
        Clock.Advance(TimeSpan.FromHours(3) - TimeSpan.FromMilliseconds(1));

        Assert.Equal(0, await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel));
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task WhatACourierHoldsDoesNotExpireUnderIt()
    {
        await ClaimedAsync();
        Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(0, await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel));
    }

    [Fact]
    public async Task WhatADeadOwnerHeldTooLongExpiresBecauseTheBotWasDown()
    {
        var (chat, schedule, _) = await ClaimedAsync();
        Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(1, await Outbox.ExpireAsync("telegram", 2, Now, 10, Cancel));

        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Expired, DeliveryReason.BotDown), (delivery.State, delivery.Reason));
        Assert.Equal(5, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task WhatMayHaveArrivedAndIsTooLateToRepeatCountsAsSent()
    {
        var (chat, schedule, claimed) = await ClaimedAsync();
        await RecordAsync(claimed, DeliveryState.Due, notBefore: Now + Duration.FromMinutes(1), unsure: true);
        Clock.Advance(TimeSpan.FromHours(3));

        await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel);

        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Sent, DeliveryReason.Unsure), (delivery.State, delivery.Reason));
        Assert.Equal(6, (await ReloadAsync(schedule)).Position);
    }

    [Fact]
    public async Task TheLatestDeliveriesComeNewestFirst()
    {
        var (chat, _, _) = await ClaimedAsync();
        var first = Now;
        for (var day = 1; day <= 3; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await PlanAsync();
        }

        var latest = await Outbox.LatestAsync(chat.Id, 2, Cancel);

        Assert.Equal([first + Duration.FromDays(3), first + Duration.FromDays(2)], latest.Select(past => past.Delivery.DueAt));
    }

    private async Task<(Chat Chat, Schedule Schedule)> PlannedAsync()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat, schedule => schedule with { Position = 5 });
        await PlanAsync();
        return (chat, schedule);
    }

    private async Task<(Chat Chat, Schedule Schedule, DeliveryId Claimed)> ClaimedAsync()
    {
        var (chat, schedule) = await PlannedAsync();
        return (chat, schedule, (await ClaimOneAsync()).Delivery.Id);
    }
}
