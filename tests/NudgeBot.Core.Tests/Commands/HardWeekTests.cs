using NodaTime;
using NudgeBot.Core.Guides;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class HardWeekTests
{
    private readonly ParentAtWork _parent = new();

    [Fact]
    public async Task AHardWeekIsGentleForSevenDaysAndThenEndsByItself()
    {
        _parent.Guides.Guides = [Some.Guide(Some.Nudge("lively"), Some.Nudge("soft") with { Gentle = true })];

        await _parent.PressesAsync(await _parent.SaysAsync("/hardweek"), "A hard week");

        Assert.Contains("Text of soft.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
        Assert.Contains("Text of soft.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
        _parent.Waits(Duration.FromDays(7));
        Assert.Contains("Text of lively.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterALossNothingAboutAgesOrPlayComesUntilTheParentSaysOtherwise()
    {
        _parent.Guides.Guides =
        [
            Some.Guide(
                Some.Nudge("ages") with { Ages = [new AgeRange(1, 3)] },
                Some.Nudge("play") with { StopsAfterLoss = true },
                Some.Nudge("quiet")),
        ];

        await _parent.SaysAsync("/children 1");
        var held = await _parent.PressesAsync(await _parent.SaysAsync("/hardweek"), "We lost a child");
        Assert.Contains("I'm so sorry", held.Words(), StringComparison.Ordinal);
        _parent.Waits(Duration.FromDays(400));
        Assert.Contains("Text of quiet.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
        Assert.Contains("Text of quiet.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);

        await _parent.PressesAsync(held, "Back to the usual nudges");
        Assert.Contains("Text of ages.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenNothingFitsTheBotKeepsQuietKindly()
    {
        _parent.Guides.Guides = [Some.Guide(Some.Nudge("lively"))];
        await _parent.PressesAsync(await _parent.SaysAsync("/hardweek"), "A hard week");

        Assert.Contains("I will keep quiet", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
    }
}
