using NodaTime;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class PausingTests
{
    [Fact]
    public async Task APauseOfTwoWeeksResumesByItself()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var paused = await parent.PressesAsync(await parent.SaysAsync("/pause"), "Two weeks");

        Assert.Contains("Tuesday 8 December, 8:00", paused.Words(), StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 12, 8, 2, 30), (await parent.ScheduleAsync()).NextDue);
    }

    [Theory]
    [InlineData("2 weeks", "Tuesday 8 December")]
    [InlineData("until 5 January", "Tuesday 5 January")]
    [InlineData("until monday", "Monday 30 November")]
    public async Task TheLengthCanBeSaidInWordsWhileItIsAwaited(string words, string next)
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/pause");

        Assert.Contains(next, (await parent.SaysAsync(words)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionAskedMeanwhileIsAnsweredAsOne()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/pause");

        await parent.SaysAsync("why does he cry at drop-off");

        Assert.Equal(["why does he cry at drop-off"], parent.Answers.Asked);
    }

    [Fact]
    public async Task APauseWithoutEndLastsUntilResume()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.PressesAsync(await parent.SaysAsync("/pause"), "Until I say /resume");
        Assert.Null((await parent.ScheduleAsync()).NextDue);

        var back = await parent.SaysAsync("/resume");

        Assert.Contains("Welcome back. The next nudge comes on Wednesday 25 November, 8:00", back.Words(), StringComparison.Ordinal);
        Assert.Null((await parent.ScheduleAsync()).Pause);
    }

    [Fact]
    public async Task PausingCancelsWhatIsOnItsWay()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.AddAsync(Some.Delivery(parent.Chat) with { Schedule = (await parent.ScheduleAsync()).Id });

        await parent.SaysAsync("/pause 1 week");

        Assert.Equal(0, parent.Outbox.Unclaimed);
    }

    [Theory]
    [InlineData("/pause")]
    [InlineData("/resume")]
    public async Task WithoutASubscriptionThereIsNothingToPause(string command) =>
        Assert.Contains("There are no nudges here", (await new ParentAtWork().SaysAsync(command)).Words(), StringComparison.Ordinal);
}
