using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class SilenceTests
{
    private static readonly SendTimes ThreeAWeek = new(SendDays.ThreeAWeek, new LocalTime(8, 0));

    [Fact]
    public async Task TheFirstThingSomebodySaysIsNotedWithTheDay()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        Assert.Equal(new LocalDate(2026, 11, 24), parent.Chat.HeardOn);
        Assert.Empty(parent.Silence.Heard);
    }

    [Fact]
    public async Task ADayIsNotedOnceHoweverMuchIsSaid()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        parent.Waits(Duration.FromDays(3));

        await parent.SaysAsync("/next");
        await parent.PressesAsync("tried:n1");
        await parent.SaysAsync("how do I repair?");

        Assert.Equal([(parent.Chat.Id, new LocalDate(2026, 11, 27))], parent.Silence.Heard);
    }

    [Fact]
    public async Task AGroupIsNotWatchedForSilence()
    {
        var group = new ParentAtWork { Kind = ChatKind.Group };
        await group.SaysAsync("/nudge");
        group.Waits(Duration.FromDays(3));

        await group.SaysAsync("/nudge");

        Assert.Null(group.Chat.HeardOn);
        Assert.Empty(group.Silence.Heard);
    }

    [Fact]
    public async Task TheQuestionOffersToKeepToGetFewerOrToPause()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var asks = await AskedAsync(parent);

        Assert.Equal(["Keep them", "Fewer: on Monday, Wednesday and Friday at 8:00", "Take a break"], asks.Labels());
    }

    [Fact]
    public async Task WhoeverGetsOneAWeekIsNotOfferedFewer()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/subscribe mondays 8:00");

        Assert.Equal(["Keep them", "Take a break"], (await AskedAsync(parent)).Labels());
    }

    [Fact]
    public async Task KeepingChangesNothing()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var before = await parent.ScheduleAsync();

        var kept = await parent.PressesAsync(await AskedAsync(parent), "Keep them");

        Assert.Contains("They go on as they are", kept.Words(), StringComparison.Ordinal);
        Assert.Equal(before, await parent.ScheduleAsync());
    }

    [Fact]
    public async Task FewerPressedTwiceIsOneStep()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var asks = await AskedAsync(parent);

        await parent.PressesAsync(asks, "Fewer");
        await parent.PressesAsync(asks, "Fewer");

        Assert.Equal(ThreeAWeek, (await parent.ScheduleAsync()).Times);
    }

    [Fact]
    public async Task FewerInABreakKeepsTheBreak()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var asks = await AskedAsync(parent);
        await parent.PressesAsync("pause:0");

        await parent.PressesAsync(asks, "Fewer");

        Assert.NotNull((await parent.ScheduleAsync()).Pause);
    }

    [Fact]
    public async Task PauseOffersLengths()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var lengths = await parent.PressesAsync(await AskedAsync(parent), "Take a break");

        Assert.Contains("Two weeks", lengths.Labels());
    }

    [Fact]
    public async Task AfterUnsubscribingTheButtonsSaySo()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var asks = await AskedAsync(parent);
        await parent.SaysAsync("/unsubscribe");

        Assert.Contains("No nudges are coming", (await parent.PressesAsync(asks, "Fewer")).Words(), StringComparison.Ordinal);
        Assert.Contains("No nudges are coming", (await parent.PressesAsync(asks, "Keep them")).Words(), StringComparison.Ordinal);
    }

    private static async Task<Reply> AskedAsync(ParentAtWork parent)
    {
        var planned = SilencePlanner.Plan(new DueSchedule(await parent.ScheduleAsync(), parent.Chat), parent.Now);
        var message = parent.Services.GetRequiredService<INudgeComposer>().Compose(new ClaimedDelivery(planned, parent.Chat, 0, false));
        return Reply.Say(message ?? throw new InvalidOperationException("Nothing words the question."));
    }
}
