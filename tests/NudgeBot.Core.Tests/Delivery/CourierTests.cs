using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Delivery;

public sealed class CourierTests
{
    private static readonly PacingLimits OneASecondAChat = new() { BetweenMessagesToAChat = Duration.FromSeconds(1) };

    private static readonly SendOutcome Sent = new SendOutcome.Sent("7");

    [Fact]
    public async Task ANudgeThatIsDueIsSentAndRecordedAsSent()
    {
        await using var work = new CourierAtWork();
        var nudge = Some.Claimed();
        work.Outbox.Add(nudge);

        work.Start();
        await work.UntilAsync(() => work.Outbox.Records.Count == 1);

        var record = Assert.Single(work.Outbox.Records);
        Assert.Equal((nudge.Delivery.Id, DeliveryState.Sent, "1"), (record.Id, record.State, record.MessageId));
    }

    [Fact]
    public async Task AReplyGoesAheadOfNudgesThatWereThereFirst()
    {
        await using var work = new CourierAtWork(new PacingLimits { PerSecond = 1 });
        for (var place = 1; place <= 5; place++)
        {
            work.Outbox.Add(Some.Claimed(Some.Chat($"{place}")));
        }

        work.Start();
        await work.UntilAsync(() => work.Platform.Sends.Count == 1);
        var reply = ReplyAsync(work, "reader");
        await work.UntilAsync(() => work.Platform.Sends.Count == 6);

        Assert.Equal("reader", work.Platform.Sends[1].To.Place);
        Assert.IsType<SendOutcome.Sent>(await reply);
    }

    [Fact]
    public async Task AChatThatMustWaitDelaysNoOther()
    {
        await using var work = new CourierAtWork(OneASecondAChat);
        var busy = Some.Chat("busy");
        for (var i = 0; i < 3; i++)
        {
            work.Outbox.Add(Some.Claimed(busy));
        }

        work.Outbox.Add(Some.Claimed(Some.Chat("other")));
        work.Start();
        await work.UntilAsync(() => work.Platform.Sends.Count == 4, TimeSpan.FromMilliseconds(50));

        var other = work.Platform.Sends.Single(send => send.To.Place == "other");
        Assert.True(other.At < Some.Noon + Duration.FromMilliseconds(900), $"{other.At}");
        Assert.True(work.Platform.Sends[^1].At >= Some.Noon + Duration.FromSeconds(2), $"{work.Platform.Sends[^1].At}");
    }

    [Fact]
    public async Task WhenThePlatformSaysWaitNothingLeavesUntilItIsOver()
    {
        await using var work = new CourierAtWork();
        var asked = 0;
        work.Platform.Answer = _ => Task.FromResult(
            Interlocked.Increment(ref asked) == 1 ? new SendOutcome.TryAgain(Duration.FromSeconds(30), LimitScope.Platform) : Sent);
        work.Outbox.Add(Some.Claimed(Some.Chat("1")));
        work.Start();
        await work.UntilAsync(() => work.Outbox.Records.Count == 1);

        work.Outbox.Add(Some.Claimed(Some.Chat("2")));
        work.Courier.Wake();
        await work.UntilAsync(() => work.Platform.Sends.Count == 3, TimeSpan.FromMilliseconds(200));

        Assert.All(work.Platform.Sends.Skip(1), send => Assert.True(send.At >= Some.Noon + Duration.FromSeconds(30), $"{send.At}"));
    }

    [Fact]
    public async Task ANudgeWhoseTimeIsOverExpiresUnsent()
    {
        await using var work = new CourierAtWork();
        var late = Some.Claimed(due: Some.Noon - Freshness);
        work.Outbox.Add(late);

        work.Start();
        await work.UntilAsync(() => work.Outbox.Records.Count == 1);

        Assert.Equal(DeliveryState.Expired, work.Outbox.LastRecordOf(late)?.State);
        Assert.Empty(work.Platform.Sends);
    }

    [Fact]
    public async Task ASendWhoseFateIsUnknownIsRepeatedOnceAMinuteLaterAndNeverAgain()
    {
        await using var work = new CourierAtWork();
        work.Platform.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.Unknown());
        var nudge = Some.Claimed();
        work.Outbox.Add(nudge);

        work.Start();
        await work.UntilAsync(() => work.Outbox.LastRecordOf(nudge)?.State == DeliveryState.Sent, TimeSpan.FromSeconds(1));

        Assert.Equal(2, work.Platform.Sends.Count);
        Assert.True(work.Platform.Sends[1].At - work.Platform.Sends[0].At >= Duration.FromMinutes(1));
        Assert.Equal(DeliveryReason.Unsure, work.Outbox.LastRecordOf(nudge)?.Reason);
    }

    [Fact]
    public async Task AChatThatBlockedTheBotIsSuspendedAndItsDeliveryCancelled()
    {
        await using var work = new CourierAtWork();
        var chat = await work.Chats.AddAsync(Some.Chat(), TestContext.Current.CancellationToken);
        work.Platform.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.ChatGone(SuspensionReason.Blocked));
        var nudge = Some.Claimed(chat);
        work.Outbox.Add(nudge);

        work.Start();
        await work.UntilAsync(() => work.Chats.All[0].Suspension is not null);

        Assert.Equal(SuspensionReason.Blocked, work.Chats.All[0].Suspension?.Reason);
        Assert.Equal(
            (DeliveryState.Cancelled, DeliveryReason.Blocked),
            (work.Outbox.LastRecordOf(nudge)!.State, work.Outbox.LastRecordOf(nudge)!.Reason));
    }

    [Fact]
    public async Task AChatThatMovedIsFollowedAndGetsItsNudge()
    {
        await using var work = new CourierAtWork();
        var chat = await work.Chats.AddAsync(Some.Chat("-5"), TestContext.Current.CancellationToken);
        var to = new ChatAddress("telegram", "-1005");
        work.Platform.Answer = _ => Task.FromResult(work.Platform.Sends.Count == 1 ? new SendOutcome.Moved(to) : Sent);
        var nudge = Some.Claimed(chat);
        work.Outbox.Add(nudge);

        work.Start();
        await work.UntilAsync(() => work.Outbox.LastRecordOf(nudge)?.State == DeliveryState.Sent);

        Assert.Equal(to, work.Chats.All[0].Address);
    }

    [Fact]
    public async Task AStoreThatCannotBeReachedLosesNoOutcome()
    {
        await using var work = new CourierAtWork();
        var nudge = Some.Claimed();
        work.Outbox.Add(nudge);
        work.Platform.Answer = _ =>
        {
            work.Outbox.FailNext = 3;
            return Task.FromResult(Sent);
        };

        work.Start();
        await work.UntilAsync(() => work.Outbox.LastRecordOf(nudge)?.State == DeliveryState.Sent, TimeSpan.FromMilliseconds(500));

        Assert.Single(work.Platform.Sends);
    }

    [Fact]
    public async Task WhileOutcomesCannotBeWrittenNudgesWaitAndRepliesDoNot()
    {
        await using var work = new CourierAtWork(new PacingLimits { PerSecond = 10 });
        for (var place = 1; place <= 20; place++)
        {
            work.Outbox.Add(Some.Claimed(Some.Chat($"{place}")));
        }

        work.Start();
        await work.UntilAsync(() => work.Outbox.Records.Count == 2);
        work.Outbox.FailNext = int.MaxValue;
        await work.UntilAsync(() => work.Now > Some.Noon + Duration.FromSeconds(1.5));
        var sent = work.Platform.Sends.Count;
        var reply = ReplyAsync(work, "reader");
        await work.UntilAsync(() => reply.IsCompleted);
        await work.UntilAsync(() => work.Now > Some.Noon + Duration.FromSeconds(5));

        Assert.Equal(sent + 1, work.Platform.Sends.Count);
        work.Outbox.FailNext = 0;
        await work.UntilAsync(() => work.Outbox.Records.Count == 20);
    }

    [Fact]
    public async Task WhatWasSentWhileTheStoreWasDownUntilTheLeaseWasOverIsNotSentAgain()
    {
        await using var work = new CourierAtWork(options: new CourierOptions { DrainFor = TimeSpan.FromMilliseconds(50), MostHeld = 1 });
        var nudge = Some.Claimed();
        work.Outbox.Add(nudge);
        work.Platform.Answer = _ =>
        {
            work.Outbox.FailNext = int.MaxValue;
            return Task.FromResult(Sent);
        };

        work.Start();
        await work.UntilAsync(() => work.Platform.Sends.Count == 1);
        await work.StopAsync();
        work.Outbox.FailNext = 0;
        work.Start(fence: 2);
        await work.UntilAsync(() => work.Outbox.LastRecordOf(nudge)?.State == DeliveryState.Sent);

        Assert.Single(work.Platform.Sends);
    }

    [Fact]
    public async Task StoppingGivesBackWhatIsNotOnTheWire()
    {
        await using var work = new CourierAtWork(new PacingLimits { PerSecond = 1 });
        for (var place = 1; place <= 5; place++)
        {
            work.Outbox.Add(Some.Claimed(Some.Chat($"{place}")));
        }

        work.Start();
        await work.UntilAsync(() => work.Platform.Sends.Count == 2);
        await work.StopAsync();

        Assert.Equal(5 - work.Platform.Sends.Count, work.Outbox.Unclaimed);
    }

    [Fact]
    public async Task WhatADeadOwnerClaimedIsSentByTheNextOne()
    {
        await using var work = new CourierAtWork();
        work.Outbox.Add(Some.Claimed());
        await work.Outbox.ClaimAsync("telegram", fence: 1, work.Now, 10, TestContext.Current.CancellationToken);

        work.Start(fence: 2);
        await work.UntilAsync(() => work.Outbox.Records.Count == 1);

        Assert.Single(work.Platform.Sends);
    }

    [Fact]
    public async Task AReplyThatThePlatformHoldsBackIsSentWhenItMay()
    {
        await using var work = new CourierAtWork();
        work.Platform.Answer = _ => Task.FromResult(
            work.Platform.Sends.Count == 1 ? new SendOutcome.TryAgain(Duration.FromSeconds(3), LimitScope.Chat) : Sent);
        work.Start();

        var reply = ReplyAsync(work, "reader");
        await work.UntilAsync(() => reply.IsCompleted);

        Assert.Equal(Sent, await reply);
        Assert.True(work.Platform.Sends[1].At >= Some.Noon + Duration.FromSeconds(3));
    }

    [Fact]
    public async Task APlatformWhoseSendThrowsStopsNobodyElse()
    {
        await using var work = new CourierAtWork();
        work.Platform.Answer = to => to.Place == "bad" ? throw new InvalidOperationException("broken") : Task.FromResult(Sent);
        var bad = Some.Claimed(Some.Chat("bad"));
        var good = Some.Claimed(Some.Chat("good"));
        work.Outbox.Add(bad);
        work.Outbox.Add(good);

        work.Start();
        await work.UntilAsync(() => work.Outbox.Records.Count == 2);

        Assert.Equal(DeliveryState.Failed, work.Outbox.LastRecordOf(bad)?.State);
        Assert.Equal(DeliveryState.Sent, work.Outbox.LastRecordOf(good)?.State);
    }

    private static Duration Freshness => Core.Schedules.Freshness.MostLate + Duration.FromSeconds(1);

    private static Task<SendOutcome> ReplyAsync(CourierAtWork work, string place)
    {
        var to = new ChatAddress("telegram", place);
        return work.Courier.ReplyAsync(
            to,
            cancellationToken => work.Platform.SendAsync(to, new Messages.Message(), Guid.NewGuid(), cancellationToken),
            TestContext.Current.CancellationToken);
    }
}
