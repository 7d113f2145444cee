using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Tests.Commands;

public sealed class GroupSettingsTests
{
    private readonly ParentAtWork _group = new() { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group };

    public GroupSettingsTests() => _group.Answers.Answer("why", FindingOutcome.Answer, "topic");

    [Fact]
    public async Task ThePageShowsWhatIsSetAndFitsOnEveryPlatform()
    {
        var page = await _group.PressesAsync(await _group.SaysAsync("/settings"), "Asking and buttons");

        Assert.Equal(
            ["✓ Everyone", "✗ Admins", "✗ Nobody", "✓ Answer only when spoken to", "✓ Keep replies short", "✓ Buttons under nudges count", "← Back", "Close"],
            page.Labels());
        Assert.Equal(5, page.Replacement!.Buttons.Count);
    }

    [Fact]
    public async Task OnlyAdminsAreAnsweredWhereOnlyTheyMayAsk()
    {
        await PressAsync("✗ Admins");

        Assert.Contains("Answer of topic.", (await _group.SaysAsync("/ask why")).Words(), StringComparison.Ordinal);
        _group.IsAdmin = false;
        var refused = await _group.SaysAsync("why");
        Assert.Contains("Here I answer only the admins.", refused.Words(), StringComparison.Ordinal);
        Assert.True(refused.OnlyForMember);
        Assert.Contains("Here I answer only the admins.", (await _group.PressesAsync("ask:")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyIsAnsweredWhereNobodyMayAskNotEvenAdmins()
    {
        await PressAsync("✗ Nobody");

        Assert.Contains("Questions are switched off here.", (await _group.SaysAsync("/ask why")).Words(), StringComparison.Ordinal);
        Assert.Empty(_group.Answers.Asked);
    }

    [Theory]
    [InlineData("✗ Nobody", true, "Questions are switched off here.")]
    [InlineData("✗ Admins", false, "Here I answer only the admins.")]
    public async Task TopicsAreBrowsedOnlyByThoseWhoMayAsk(string choice, bool isAdmin, string refusal)
    {
        await PressAsync(choice);
        _group.IsAdmin = isAdmin;

        Assert.Contains(refusal, (await _group.SaysAsync("/topics")).Words(), StringComparison.Ordinal);
        foreach (var payload in (string[])["themes:", "themes:here", "theme:theme", "topic:topic", "more:topic", "not-asked:topic"])
        {
            var refused = await _group.PressesAsync(payload);
            Assert.StartsWith(refusal, refused.Toast, StringComparison.Ordinal);
            Assert.Empty(refused.Labels());
        }
    }

    [Fact]
    public async Task AdminsBrowseTopicsWhereOnlyTheyMayAsk()
    {
        await PressAsync("✗ Admins");

        Assert.NotEmpty((await _group.SaysAsync("/topics")).Labels());
        Assert.Contains("Answer of topic.", (await _group.PressesAsync("topic:topic")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsOverheardIsAnsweredOnlyWhereThatIsWantedAndTheAnswerIsSure()
    {
        Assert.Empty((await _group.SaysAsync("why", spokenTo: false)).Messages);
        await PressAsync("✓ Answer only when spoken to");

        Assert.Contains("Answer of topic.", (await _group.SaysAsync("why", spokenTo: false)).Words(), StringComparison.Ordinal);
        _group.Answers.Answer("why", FindingOutcome.DidYouMean, "topic");
        Assert.Empty((await _group.SaysAsync("why", spokenTo: false)).Messages);
        Assert.Empty((await _group.SaysAsync("hello", spokenTo: false)).Messages);
    }

    [Fact]
    public async Task AnswersComeWholeWhereTheyNeedNotBeShort()
    {
        Assert.Contains("Answer of topic.", (await _group.SaysAsync("why")).Words(), StringComparison.Ordinal);
        await PressAsync("✓ Keep replies short");

        Assert.Contains("More of topic.", (await _group.SaysAsync("why")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ButtonsThatDoNotCountAreNotShownAndNotKept()
    {
        await PressAsync("✓ Buttons under nudges count");

        Assert.DoesNotContain("I tried it", (await _group.SaysAsync("/nudge")).Labels());
        Assert.Equal("Buttons are not counted in this group. Thank you all the same.", (await _group.PressesAsync("tried:n1")).Toast);
        await _group.PressesAsync("helpful:topic");
        await _group.PressesAsync("not-asked:topic");
        foreach (var kind in Enum.GetValues<ReactionKind>())
        {
            Assert.Empty(await _group.Reactions.OfChatAsync(_group.Chat.Id, kind, Instant.MinValue, 10, CancellationToken.None));
        }
    }

    [Fact]
    public async Task ButtonsCountUnlessAdminsSaidOtherwise()
    {
        await _group.SaysAsync("/nudge");
        await _group.PressesAsync("tried:n1");

        Assert.Single(await _group.Reactions.OfChatAsync(_group.Chat.Id, ReactionKind.Tried, Instant.MinValue, 10, CancellationToken.None));
    }

    [Fact]
    public async Task WhatIsSetIsInTheHistoryOnce()
    {
        await PressAsync("✗ Admins");
        await _group.PressesAsync("set-group:who-may-ask=admins");

        var history = (await _group.SaysAsync("/history")).Words();

        Assert.Equal(1, history.Split('\n').Count(line => line.Contains("who may ask: admins (you)", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("set-group:who-may-ask=dogs")]
    [InlineData("set-group:short-replies=perhaps")]
    [InlineData("set-group:zone=on")]
    [InlineData("set-group:")]
    public async Task AForgedSettingChangesNothing(string payload)
    {
        await _group.SaysAsync("/help");

        Assert.Contains("older message", (await _group.PressesAsync(payload)).Toast, StringComparison.Ordinal);
        Assert.Equal(new GroupSettings(), _group.Chat.Settings.Group);
    }

    private async Task PressAsync(string label) =>
        await _group.PressesAsync(await _group.PressesAsync(await _group.SaysAsync("/settings"), "Asking and buttons"), label);
}
