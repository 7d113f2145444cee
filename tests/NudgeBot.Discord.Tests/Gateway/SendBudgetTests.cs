using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void TheLastFiveOfAHundredAndTwentyFramesAreKeptForDueHeartbeats()
    {
        var budget = new SendBudget(_clock);

        var others = Enumerable.Range(0, 120).Count(_ => budget.TryTake(isDueHeartbeat: false));
        var heartbeats = Enumerable.Range(0, 10).Count(_ => budget.TryTake(isDueHeartbeat: true));

        Assert.Equal((115, 5), (others, heartbeats));
    }

    [Fact]
    public void FramesThatAreAMinuteOldNoLongerCount()
    {
        var budget = new SendBudget(_clock);
        for (var frame = 0; frame < 115; frame++)
        {
            budget.TryTake(isDueHeartbeat: false);
        }

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(budget.TryTake(isDueHeartbeat: false));
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.True(budget.TryTake(isDueHeartbeat: false));
    }
}
