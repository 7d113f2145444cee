using NodaTime;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class NudgeTests
{
    [Fact]
    public async Task NudgesAskedForFollowTheProgrammeAndMoveTheSchedule()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        Assert.Equal("n1", Shown(await parent.SaysAsync("/nudge")));
        Assert.Equal("n2", Shown(await parent.SaysAsync("/nudge")));
        Assert.Equal(2, (await parent.ScheduleAsync()).Position);
    }

    [Fact]
    public async Task AnotherNeverRepeatsOneOfTheLastTen()
    {
        var parent = new ParentAtWork();
        parent.Guides.Guides = [Some.Guide([.. Enumerable.Range(1, 12).Select(number => Some.Nudge($"n{number}"))])];
        var shown = new List<string>();

        var nudge = await parent.SaysAsync("/start nudge_n7");
        for (var press = 0; press < 40; press++)
        {
            shown.Add(Shown(nudge));
            nudge = await parent.PressesAsync(nudge, "Another");
        }

        Assert.All(Enumerable.Range(0, shown.Count), at => Assert.DoesNotContain(shown[at], shown[Math.Max(0, at - 10)..at]));
    }

    [Fact]
    public async Task AnotherIsNotOneThatWasSentLately()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.AddAsync(Enumerable.Range(1, 2).Select(day =>
            Some.Delivery(parent.Chat, Some.Noon - Duration.FromDays(day)) with { Nudge = $"n{day}", State = DeliveryState.Sent }));

        Assert.Equal("n3", Shown(await parent.PressesAsync("another:n2")));
    }

    [Fact]
    public async Task InAShortProgrammeTheOneSeenLongestAgoComesAgain()
    {
        var parent = new ParentAtWork();
        parent.Guides.Guides = [Some.Guide(Some.Nudge("a"), Some.Nudge("b"), Some.Nudge("c"))];
        await parent.SaysAsync("/start nudge_b");

        Assert.Equal("a", Shown(await parent.PressesAsync("another:b")));
        Assert.Equal("c", Shown(await parent.PressesAsync("another:a")));
        Assert.Equal("b", Shown(await parent.PressesAsync("another:c")));
    }

    [Fact]
    public async Task TheOnlyNudgeThereIsComesAgain()
    {
        var parent = new ParentAtWork();
        parent.Guides.Guides = [Some.Guide(Some.Nudge("only"))];

        Assert.Equal("only", Shown(await parent.PressesAsync(await parent.SaysAsync("/nudge"), "Another")));
    }

    [Fact]
    public async Task NotNowComesAgainThisEveningAndTheScheduleStays()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var before = await parent.ScheduleAsync();

        var later = await parent.PressesAsync("not-now:n1");

        Assert.Equal("No trouble. It comes again this evening at 19:30.", later.Toast);
        var put = await PutOffAsync(parent);
        Assert.Equal(("n1", Instant.FromUtc(2026, 11, 24, 14, 0)), (put.Nudge, put.DueAt));
        Assert.Equal(before, await parent.ScheduleAsync());
    }

    [Fact]
    public async Task InTheEveningNotNowIsTomorrow()
    {
        var parent = await ParentAtWork.SubscribedAsync(now: Instant.FromUtc(2026, 11, 24, 13, 30));

        Assert.Equal("No trouble. It comes again tomorrow evening at 19:30.", (await parent.PressesAsync("not-now:n1")).Toast);
    }

    [Fact]
    public async Task PressedTwiceItComesAgainOnce()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        await parent.PressesAsync("not-now:n1");
        Assert.Equal("No trouble. It comes again this evening at 19:30.", (await parent.PressesAsync("not-now:n1")).Toast);

        await PutOffAsync(parent);
    }

    [Fact]
    public async Task TwoNudgesPutOffBothCome()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        await parent.PressesAsync("not-now:n1");
        Assert.Equal("No trouble. It comes again this evening at 19:31.", (await parent.PressesAsync("not-now:n2")).Toast);

        Assert.Equal(2, parent.Outbox.Unclaimed);
    }

    [Fact]
    public async Task WhatIsPutOffDoesNotTakeThePlaceOfTheSchedulesOwnNudge()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/subscribe daily 19:30");

        Assert.Contains("19:31", (await parent.PressesAsync("not-now:n1")).Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAScheduleNotNowSaysHowToGetOneLater()
    {
        Assert.Contains("/nudge brings one", (await new ParentAtWork().PressesAsync("not-now:n1")).Toast, StringComparison.Ordinal);
    }

    private static string Shown(Reply reply) => reply.Words().Split("Text of ")[1].Split('.')[0];

    private static async Task<PlannedDelivery> PutOffAsync(ParentAtWork parent) =>
        Assert.Single(await parent.Outbox.LatestAsync(parent.Chat.Id, 10, CancellationToken.None)).Delivery;
}
