using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class SubscribingTests
{
    private readonly ParentAtWork _parent = new();

    [Fact]
    public async Task WithAGuessedZoneOneTapAfterTheWelcomeSubscribes()
    {
        _parent.ZoneGuess = "Asia/Kolkata";

        var done = await _parent.PressesAsync(await _parent.SaysAsync("/start"), "Daily at 8:00");

        // Noon in UTC is 17:30 in Kolkata, so the first one comes tomorrow.
        Assert.Contains("every day at 8:00, Asia/Kolkata time (it is 17:30 there now)", done.Words(), StringComparison.Ordinal);
        Assert.Contains("Wednesday 25 November, 8:00", done.Words(), StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 11, 25, 2, 30), (await _parent.ScheduleAsync()).NextDue);
    }

    [Fact]
    public async Task WithoutAGuessTheSecondTapSaysWhere()
    {
        var where = await _parent.PressesAsync(await _parent.SaysAsync("/start"), "Three a week");
        Assert.Contains("Where are you?", where.Words(), StringComparison.Ordinal);
        Assert.Empty(await _parent.SchedulesAsync());

        var done = await _parent.PressesAsync(where, "London");

        Assert.Contains("on Monday, Wednesday and Friday at 8:00, Europe/London time", done.Words(), StringComparison.Ordinal);
        Assert.Equal("Europe/London", (await _parent.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task TheZoneCanBeTypedWhileItIsAwaited()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/start"), "Daily at 8:00");

        await _parent.SaysAsync("Pune");

        Assert.Equal("Asia/Kolkata", (await _parent.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task AWholeSentenceAskedWhileTheZoneIsAwaitedIsAQuestion()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/start"), "Daily at 8:00");

        await _parent.SaysAsync("she bites her brother");

        Assert.Equal(["she bites her brother"], _parent.Answers.Asked);
    }

    [Theory]
    [InlineData("weekdays at 7:30 pm", "on weekdays at 19:30")]
    [InlineData("mon wed fri 20:00", "on Monday, Wednesday and Friday at 20:00")]
    [InlineData("every other day at 9", "every other day at 9:00")]
    public async Task TheTimeCanBeSaidInWords(string words, string understood)
    {
        _parent.ZoneGuess = "Asia/Kolkata";

        Assert.Contains(understood, (await _parent.SaysAsync($"/subscribe {words}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAnswerToWhenIsTakenWhileItIsAwaited()
    {
        _parent.ZoneGuess = "Asia/Kolkata";
        await _parent.PressesAsync(await _parent.SaysAsync("/subscribe"), "Choose time and days");

        var done = await _parent.SaysAsync("weekdays at 7:30 pm");

        Assert.Contains("on weekdays at 19:30", done.Words(), StringComparison.Ordinal);
        Assert.Null(_parent.Awaited);
    }

    [Fact]
    public async Task AQuestionAskedMeanwhileIsAnsweredAndTheTimeStillAwaited()
    {
        _parent.ZoneGuess = "Asia/Kolkata";
        _parent.Answers.Answer("how do I repair after shouting?", FindingOutcome.Answer, "topic");
        await _parent.PressesAsync(await _parent.SaysAsync("/subscribe"), "Choose time and days");

        Assert.Contains("Answer of topic.", (await _parent.SaysAsync("how do I repair after shouting?")).Words(), StringComparison.Ordinal);

        Assert.Contains("every day at 9:00", (await _parent.SaysAsync("daily at 9 am")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterAnHourWordsAreAQuestionAgain()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/subscribe"), "Choose time and days");
        _parent.Waits(Duration.FromMinutes(61));

        await _parent.SaysAsync("daily at 9 am");

        Assert.Equal(["daily at 9 am"], _parent.Answers.Asked);
    }

    [Fact]
    public async Task AnUnclearTimeIsAskedAboutWithButtons()
    {
        _parent.ZoneGuess = "Asia/Kolkata";

        var asks = await _parent.SaysAsync("/subscribe daily at 4");
        Assert.Contains("morning or in the evening", asks.Words(), StringComparison.Ordinal);

        await _parent.PressesAsync(asks, "every day at 16:00");
        Assert.Equal(new LocalTime(16, 0), Assert.Single((await _parent.ScheduleAsync()).Times.Times));
    }

    [Fact]
    public async Task SubscribingAgainChangesTheTimeAndMakesNoSecondSchedule()
    {
        _parent.ZoneGuess = "Asia/Kolkata";
        await _parent.SaysAsync("/subscribe daily 8:00");

        await _parent.SaysAsync("/subscribe daily 21:00");

        Assert.Equal(new LocalTime(21, 0), Assert.Single((await _parent.ScheduleAsync()).Times.Times));
    }

    [Fact]
    public async Task UnsubscribingStopsAtOnceAndCancelsWhatIsDue()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.AddAsync(Some.Delivery(parent.Chat) with { Schedule = (await parent.ScheduleAsync()).Id });

        var stopped = await parent.SaysAsync("/unsubscribe");

        Assert.Contains("Stopped", stopped.Words(), StringComparison.Ordinal);
        Assert.Empty(await parent.SchedulesAsync());
        Assert.Equal(
            DeliveryState.Cancelled,
            Assert.Single(await parent.Outbox.LatestAsync(parent.Chat.Id, 10, CancellationToken.None)).Delivery.State);
    }
}
