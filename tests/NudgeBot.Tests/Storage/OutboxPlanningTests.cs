using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class OutboxPlanningOnSqlite() : OutboxPlanningTests(new SqliteTestDatabase());

public sealed class OutboxPlanningOnPostgres(PostgresFixture postgres) : OutboxPlanningTests(new PostgresTestDatabase(postgres));

public abstract class OutboxPlanningTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task ADueScheduleGetsItsDeliveryAndItsNextSend()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat, schedule => schedule with { Position = 3 });

        var planned = await PlanAsync();

        Assert.Equal(1, planned);
        var moved = await ReloadAsync(schedule);
        Assert.Equal((4, Now + Duration.FromDays(1)), (moved.Position, moved.NextDue));
        Assert.Equal("nudge-3", (await LatestAsync(chat)).Delivery.Nudge);
    }

    [Fact]
    public async Task PlanningIsToldTheScheduleAndItsChat()
    {
        var chat = await AddChatAsync(with: chat => chat with { Settings = new ChatSettings { Zone = "Asia/Kolkata" } });
        var schedule = await AddScheduleAsync(chat, schedule => schedule with
        {
            Times = new SendTimes(new EveryNthDay(2, new LocalDate(2026, 1, 1)), new LocalTime(8, 0), new LocalTime(20, 30)),
            Zone = "Asia/Kolkata",
            Pause = new Pause(Now),
        });
        DueSchedule? told = null;

        await Outbox.PlanDueAsync(
            Now,
            10,
            due =>
            {
                told = due;
                return OneADay(due);
            },
            Cancel);

        Assert.Equal(schedule, told?.Schedule);
        Assert.Equal("Asia/Kolkata", told?.Chat.Settings.Zone);
    }

    [Fact]
    public async Task AScheduleIsNotDueBeforeItsTime()
    {
        var chat = await AddChatAsync();
        await AddScheduleAsync(chat, schedule => schedule with { NextDue = Now + Duration.FromMilliseconds(1) });
        await AddScheduleAsync(chat, schedule => schedule with { NextDue = null, Pause = new Pause(null) });

        Assert.Equal(0, await PlanAsync());
    }

    [Fact]
    public async Task TheScheduleThatWaitedLongestIsPlannedFirst()
    {
        var chat = await AddChatAsync();
        var late = await AddScheduleAsync(chat, schedule => schedule with { NextDue = Now - Duration.FromHours(1) });
        var later = await AddScheduleAsync(chat, schedule => schedule with { NextDue = Now });

        await Outbox.PlanDueAsync(Now, 1, OneADay, Cancel);

        Assert.Equal(Now + Duration.FromHours(23), (await ReloadAsync(late)).NextDue);
        Assert.Equal(Now, (await ReloadAsync(later)).NextDue);
    }

    [Fact]
    public async Task PlanningWithTwoDeliveriesWritesBoth()
    {
        var chat = await AddChatAsync();
        await AddScheduleAsync(chat);

        await Outbox.PlanDueAsync(
            Now,
            10,
            due =>
            {
                var missed = DeliveryOf(due.Schedule) with
                {
                    DueAt = Now - Duration.FromDays(1),
                    State = DeliveryState.Expired,
                    Reason = DeliveryReason.BotDown,
                };
                return OneADay(due) with { Deliveries = [missed, DeliveryOf(due.Schedule)] };
            },
            Cancel);

        var latest = await Outbox.LatestAsync(chat.Id, 10, Cancel);
        Assert.Equal([DeliveryState.Due, DeliveryState.Expired], latest.Select(past => past.Delivery.State));
        Assert.Equal(DeliveryReason.BotDown, latest[1].Delivery.Reason);
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task ADeliveryAlreadyWrittenForAnInstantIsNotWrittenAgain()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        await PlanAsync();
        await Schedules.ChangeAsync(schedule.Id, planned => planned with { NextDue = schedule.NextDue }, cancelDue: false, Cancel);

        await PlanAsync();

        await LatestAsync(chat);
    }

    [Fact]
    public async Task PlanningThatThrowsLeavesTheScheduleDue()
    {
        var chat = await AddChatAsync();
        await AddScheduleAsync(chat);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Outbox.PlanDueAsync(
            Now, 10, _ => throw new InvalidOperationException(), Cancel));

        Assert.Equal(1, await PlanAsync());
    }

    [Fact]
    public async Task ThePauseThatPlanningEndsIsOver()
    {
        var schedule = await AddScheduleAsync(await AddChatAsync(), schedule => schedule with { Pause = new Pause(Now) });

        await Outbox.PlanDueAsync(Now, 10, due => OneADay(due with { Schedule = due.Schedule with { Pause = null } }), Cancel);

        Assert.Null((await ReloadAsync(schedule)).Pause);
    }

    [Fact]
    public async Task NodesThatPlanAtOnceNeverTakeTheSameSchedule()
    {
        const int count = 300;
        for (var chat = 0; chat < count; chat++)
        {
            await AddScheduleAsync(await AddChatAsync($"{chat}"));
        }

        var taken = new System.Collections.Concurrent.ConcurrentBag<ScheduleId>();
        var nodes = Enumerable.Range(0, 3).Select(_ => new OutboxStore(OtherNode(), Clock)).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(
            async () =>
            {
                while (await node.PlanDueAsync(Now, 20, Plan, Cancel) > 0)
                {
                }
            },
            Cancel)));

        Assert.Equal(count, taken.Distinct().Count());
        Assert.Equal(count, taken.Count);
        Assert.Equal(count, (await ClaimAsync(most: 1000)).Count);

        Plan Plan(DueSchedule due)
        {
            taken.Add(due.Schedule.Id);
            return OneADay(due);
        }
    }
}
