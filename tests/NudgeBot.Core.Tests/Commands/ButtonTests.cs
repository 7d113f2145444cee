namespace NudgeBot.Core.Tests.Commands;

public sealed class ButtonTests
{
    private readonly ParentAtWork _parent = new();

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData(":")]
    [InlineData("gone:1")]
    [InlineData("subscribe:")]
    [InlineData("subscribe:never 99:99")]
    [InlineData("pause:-1")]
    [InlineData("pause:99999")]
    [InlineData("pause-until:yesterday")]
    [InlineData("zone:Mars/Olympus")]
    [InlineData("language:xx")]
    [InlineData("tried:gone")]
    [InlineData("save:gone")]
    [InlineData("not-now:gone")]
    [InlineData("topic:gone")]
    [InlineData("more:gone")]
    [InlineData("theme:gone")]
    [InlineData("helpful:gone")]
    [InlineData("not-asked:gone")]
    public async Task AnOldOrForgedButtonIsAnsweredAndChangesNothing(string payload)
    {
        await _parent.SaysAsync("/help");
        var before = _parent.Chat;

        Assert.Contains("older message", (await _parent.PressesAsync(payload)).Toast, StringComparison.Ordinal);
        Assert.Equal(before, _parent.Chat);
    }

    [Fact]
    public async Task PressedTwiceTriedIsNotedOnce()
    {
        var nudge = await _parent.SaysAsync("/nudge");

        Assert.Equal("Lovely. Trying is what counts.", (await _parent.PressesAsync(nudge, "I tried it")).Toast);
        Assert.Equal("Noted already. Well done for coming back to it.", (await _parent.PressesAsync(nudge, "I tried it")).Toast);
    }

    [Fact]
    public async Task ASavedNudgeIsFoundAgain()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/nudge"), "Save");

        Assert.Contains("Text of n1.", (await _parent.SaysAsync("/saved")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubscribePressedTwiceMakesOneSchedule()
    {
        _parent.ZoneGuess = "Asia/Kolkata";
        var welcome = await _parent.SaysAsync("/start");

        await _parent.PressesAsync(welcome, "Daily at 8:00");
        await _parent.PressesAsync(welcome, "Daily at 8:00");

        Assert.NotNull(await _parent.ScheduleAsync());
    }

    [Fact]
    public async Task APausePressedAfterUnsubscribingSaysThereIsNothingToPause()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var asks = await parent.SaysAsync("/pause");
        await parent.SaysAsync("/unsubscribe");

        Assert.Contains("no nudges here", (await parent.PressesAsync(asks, "One week")).Words(), StringComparison.Ordinal);
        Assert.Contains("no nudges here", (await parent.PressesAsync("pause-until:2027-01-05")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheThemesOpenAndCloseInPlace()
    {
        var theme = await _parent.PressesAsync(await _parent.SaysAsync("/topics"), "The theme");
        Assert.Equal(["Title of topic", "Title of other", "← Back to all themes"], theme.Labels());

        Assert.NotNull((await _parent.PressesAsync(theme, "← Back")).Replacement);
    }
}
