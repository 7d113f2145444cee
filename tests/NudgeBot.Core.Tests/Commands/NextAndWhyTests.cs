using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class NextAndWhyTests
{
    [Fact]
    public async Task NextNamesThreeSendsInLocalTime()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var next = (await parent.SaysAsync("/next")).Words();

        Assert.Contains("• Wednesday 25 November, 8:00\n• Thursday 26 November, 8:00\n• Friday 27 November, 8:00", next, StringComparison.Ordinal);
        Assert.DoesNotContain("clocks", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextNamesAComingClockChangeAndKeepsTheTimeOnTheClock()
    {
        // The clocks in Berlin go forward in the night to Sunday 28 March 2027.
        var parent = await ParentAtWork.SubscribedAsync("Europe/Berlin", Instant.FromUtc(2027, 3, 26, 12, 0));

        var next = (await parent.SaysAsync("/next")).Words();

        Assert.Contains("• Saturday 27 March, 8:00\n• Sunday 28 March, 8:00\n• Monday 29 March, 8:00", next, StringComparison.Ordinal);
        Assert.Contains("The clocks go forward on Sunday 28 March.", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextOfAPausedChatSaysHowToEndThePause()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.PressesAsync(await parent.SaysAsync("/pause"), "Until I say /resume");

        Assert.Contains("on a break at the moment. /resume ends it.", (await parent.SaysAsync("/next")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASubscriptionNextOffersOne() =>
        Assert.Contains("Daily at 8:00", (await new ParentAtWork().SaysAsync("/next")).Labels());

    [Theory]
    [InlineData(DeliveryState.Sent, null, "sent")]
    [InlineData(DeliveryState.Sent, DeliveryReason.RepeatedWhenUnsure, "it may have come twice")]
    [InlineData(DeliveryState.Sent, DeliveryReason.Unsure, "I was not told whether it arrived")]
    [InlineData(DeliveryState.Due, DeliveryReason.Snoozed, "you asked for this one again then")]
    [InlineData(DeliveryState.Expired, DeliveryReason.BotDown, "the bot was down")]
    [InlineData(DeliveryState.Expired, DeliveryReason.NothingFits, "nothing in the guide fitted")]
    [InlineData(DeliveryState.Cancelled, DeliveryReason.Blocked, "I was blocked here")]
    [InlineData(DeliveryState.Cancelled, DeliveryReason.ChangedByChat, "because you changed or stopped the nudges")]
    [InlineData(DeliveryState.Failed, DeliveryReason.Refused, "the message was refused")]
    public async Task WhyGivesTheReasonInPlainWords(DeliveryState state, DeliveryReason? reason, string words)
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.AddAsync(Some.Delivery(parent.Chat) with { Schedule = (await parent.ScheduleAsync()).Id, State = state, Reason = reason });

        var why = (await parent.SaysAsync("/why")).Words();

        Assert.Contains("Tuesday 24 November, 17:30", why, StringComparison.Ordinal);
        Assert.Contains(words, why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhySaysInWhichZoneItsTimesAre()
    {
        var parent = await ParentAtWork.SubscribedAsync("America/New_York");
        await parent.AddAsync(Some.Delivery(parent.Chat, Instant.FromUtc(2026, 11, 12, 13, 0)) with { State = DeliveryState.Sent });

        var why = (await parent.SaysAsync("/why")).Words();

        Assert.StartsWith("The latest first (America/New_York time):", why, StringComparison.Ordinal);
        Assert.Contains("Thursday 12 November, 8:00", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyNamesTheLastTenNewestFirst()
    {
        var parent = await ParentAtWork.SubscribedAsync("Etc/UTC");
        await parent.AddAsync(Enumerable.Range(1, 12).Select(day =>
            Some.Delivery(parent.Chat, Instant.FromUtc(2026, 11, day, 8, 0)) with { State = DeliveryState.Sent }));

        var lines = (await parent.SaysAsync("/why")).Words().Split('\n').Where(line => line.StartsWith('•')).ToList();

        Assert.Equal(10, lines.Count);
        Assert.Contains("12 November", lines[0], StringComparison.Ordinal);
        Assert.Contains(" 3 November", lines[^1], StringComparison.Ordinal);
    }
}
