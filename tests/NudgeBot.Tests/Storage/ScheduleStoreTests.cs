using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Tests.Storage;

public sealed class ScheduleStoreOnSqlite() : ScheduleStoreTests(new SqliteTestDatabase());

public sealed class ScheduleStoreOnPostgres(PostgresFixture postgres) : ScheduleStoreTests(new PostgresTestDatabase(postgres));

public abstract class ScheduleStoreTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task AScheduleIsReadBackAsItWasWritten()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync(), schedule => schedule with
        {
            Times = new SendTimes(SendDays.ThreeAWeek, new LocalTime(7, 30), new LocalTime(20, 0)),
            Zone = "America/Sao_Paulo",
            Position = 12,
            NextDue = Now + Duration.FromDays(3),
            Pause = new Pause(Now + Duration.FromDays(2)),
        });

        Assert.Equal(schedule, await ReloadAsync(schedule));
    }

    [Fact]
    public async Task APauseWithoutAnEndIsReadBackAsOne()
    {
        var schedule = await AddScheduleAsync(
            await AddChatAsync(), schedule => schedule with { Pause = new Pause(null), NextDue = null });

        Assert.Equal(schedule, await ReloadAsync(schedule));
    }

    [Fact]
    public async Task AChatsSchedulesComeOldestFirstWithoutThoseOfOthers()
    {
        var chat = await AddChatAsync("1");
        var younger = await AddScheduleAsync(chat);
        var older = await AddScheduleAsync(chat, schedule => schedule with { CreatedAt = Now - Duration.FromDays(1) });
        await AddScheduleAsync(await AddChatAsync("2"));

        Assert.Equal([older.Id, younger.Id], (await Schedules.OfChatAsync(chat.Id, Cancel)).Select(schedule => schedule.Id));
    }

    [Fact]
    public async Task AScheduleThatMovesTakesItsPositionAndLeavesWhatWasDue()
    {
        var from = await AddChatAsync("-100/5");
        var to = await AddChatAsync("-100/9");
        var schedule = await AddScheduleAsync(from, schedule => schedule with { Position = 3 });
        await PlanAsync();

        var moved = await Schedules.MoveAsync(schedule.Id, to.Id, known => known with { NextDue = Now + Duration.FromDays(1) }, Cancel);

        Assert.Equal((to.Id, 3, Now + Duration.FromDays(1)), (moved!.Chat, moved.Position, moved.NextDue));
        Assert.Equal([schedule.Id], (await Schedules.OfChatAsync(to.Id, Cancel)).Select(one => one.Id));
        Assert.Empty(await Schedules.OfChatAsync(from.Id, Cancel));
        Assert.Equal(DeliveryState.Cancelled, Assert.Single(await Outbox.LatestAsync(from.Id, 10, Cancel)).Delivery.State);
    }

    [Fact]
    public async Task AScheduleDoesNotMoveToAChatThatIsFullOrGone()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync("1"));
        var full = await AddChatAsync("2");
        for (var count = 0; count < IScheduleStore.MostPerChat; count++)
        {
            await AddScheduleAsync(full);
        }

        Assert.Null(await Schedules.MoveAsync(schedule.Id, full.Id, known => known, Cancel));
        Assert.Null(await Schedules.MoveAsync(schedule.Id, new ChatId(Guid.NewGuid()), known => known, Cancel));
        Assert.Equal(schedule, await ReloadAsync(schedule));
    }

    [Fact]
    public async Task AScheduleThatMovesToASuspendedChatWaits()
    {
        var to = await AddChatAsync("2");
        await Chats.SuspendAsync(to.Id, SuspensionReason.Closed, Now, Cancel);
        var schedule = await AddScheduleAsync(await AddChatAsync("1"));

        Assert.Null((await Schedules.MoveAsync(schedule.Id, to.Id, known => known with { NextDue = Now }, Cancel))!.NextDue);
    }

    [Fact]
    public async Task AScheduleOfASuspendedChatGetsNoNextSend()
    {
        var chat = await AddChatAsync();
        await Chats.SuspendAsync(chat.Id, SuspensionReason.Closed, Now, Cancel);
        var schedule = await AddScheduleAsync(chat);

        var changed = await Schedules.ChangeAsync(schedule.Id, before => before with { NextDue = Now, Position = 3 }, false, Cancel);

        Assert.Equal((null, 3), (changed?.NextDue, changed?.Position));
        Assert.Equal(0, await PlanAsync());
    }

    [Fact]
    public async Task SchedulesOfAResumedChatArePlannedAgainEvenIfNobodySetsTheirNextSends()
    {
        var chat = await AddChatAsync();
        var plain = await AddScheduleAsync(chat);
        var paused = await AddScheduleAsync(chat, schedule => schedule with { Pause = new Pause(Now + Duration.FromDays(2)) });
        var pausedForGood = await AddScheduleAsync(chat, schedule => schedule with { Pause = new Pause(null), NextDue = null });
        await Chats.SuspendAsync(chat.Id, SuspensionReason.Blocked, Now, Cancel);

        await Chats.ResumeAsync(chat.Id, Cancel);

        Assert.Equal(Now, (await ReloadAsync(plain)).NextDue);
        Assert.Equal(Now + Duration.FromDays(2), (await ReloadAsync(paused)).NextDue);
        Assert.Null((await ReloadAsync(pausedForGood)).NextDue);
    }

    [Fact]
    public async Task AChangeThatCancelsGivesThePositionBackBeforeItLooks()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat, schedule => schedule with { Position = 5 });
        await PlanAsync();
        var seen = -1;

        await Schedules.ChangeAsync(
            schedule.Id,
            before =>
            {
                seen = before.Position;
                return before with { Zone = "Asia/Tokyo" };
            },
            cancelDue: true,
            Cancel);

        Assert.Equal(5, seen);
        Assert.Equal("Asia/Tokyo", (await ReloadAsync(schedule)).Zone);
        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Cancelled, DeliveryReason.ChangedByChat), (delivery.State, delivery.Reason));
    }

    [Fact]
    public async Task AChangeThatDoesNotCancelLeavesWhatIsDue()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());
        await PlanAsync();

        await Schedules.ChangeAsync(schedule.Id, before => before with { Zone = "Asia/Tokyo" }, cancelDue: false, Cancel);

        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task ARemovedScheduleKeepsItsPastAndCancelsWhatIsDue()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        await PlanAsync();
        await RecordAsync((await ClaimOneAsync()).Delivery.Id, DeliveryState.Sent);
        Clock.Advance(TimeSpan.FromDays(1));
        await PlanAsync();

        await Schedules.RemoveAsync(schedule.Id, Cancel);

        Assert.Empty(await Schedules.OfChatAsync(chat.Id, Cancel));
        var latest = await Outbox.LatestAsync(chat.Id, 10, Cancel);
        Assert.Equal([DeliveryState.Cancelled, DeliveryState.Sent], latest.Select(past => past.Delivery.State));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task ChangingARemovedScheduleReturnsNothing()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());
        await Schedules.RemoveAsync(schedule.Id, Cancel);

        Assert.Null(await Schedules.ChangeAsync(schedule.Id, before => before, cancelDue: true, Cancel));
    }

    [Fact]
    public async Task AScheduleOfAForgottenChatIsNotKept()
    {
        var chat = await AddChatAsync();
        await Chats.ForgetAsync(chat.Id, Cancel);

        await AddScheduleAsync(chat);

        Assert.Empty(await Schedules.OfChatAsync(chat.Id, Cancel));
    }

    [Fact]
    public async Task ChangesFromManyPlacesAtOnceAreAllKept()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync());

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(
            () => Schedules.ChangeAsync(schedule.Id, before => before with { Position = before.Position + 1 }, false, Cancel), Cancel)));

        Assert.Equal(30, (await ReloadAsync(schedule)).Position);
    }
}
