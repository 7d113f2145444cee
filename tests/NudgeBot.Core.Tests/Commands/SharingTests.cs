using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class SharingTests
{
    private readonly ParentAtWork _parent = new();

    [Fact]
    public async Task ShareGivesTheNudgeWithItsSourceToPassOn()
    {
        var nudge = await _parent.SaysAsync("/nudge");

        var shared = await _parent.PressesAsync(nudge, "Share");

        Assert.Equal("Here it is to forward or copy, to whoever you like.", shared.Toast);
        var message = Assert.Single(shared.Messages);
        Assert.StartsWith("Text of n1.", message.PlainText, StringComparison.Ordinal);
        Assert.IsType<Note>(message.Blocks[^1]);
        Assert.Empty(message.Buttons);
    }

    [Fact]
    public async Task WhereThePlatformHasLinksTheyLeadBackToThatNudge()
    {
        var parent = new ParentAtWork(services => services.AddSingleton<IDeepLinks>(new ScriptedLinks("telegram")));

        var message = Assert.Single((await parent.PressesAsync(await parent.SaysAsync("/nudge"), "Share")).Messages);

        Assert.EndsWith("More like this, at an hour that suits you: https://example.org/nudge_n1", message.PlainText, StringComparison.Ordinal);
        Assert.Equal("https://example.org/pass?nudge_n1=Text of n1.", Uri.UnescapeDataString(Assert.Single(message.Buttons)[0].Link!.AbsoluteUri));
    }

    [Fact]
    public async Task HelpInPrivateLeadsIntoGroupsAndInAGroupDoesNot()
    {
        var alone = new ParentAtWork(services => services.AddSingleton<IDeepLinks>(new ScriptedLinks("telegram")));
        var together = new ParentAtWork(services => services.AddSingleton<IDeepLinks>(new ScriptedLinks("telegram"))) { Kind = ChatKind.Group };

        Assert.Equal(["Add me to a group", "Add me to a channel"], (await alone.SaysAsync("/help")).Labels());
        Assert.Empty((await together.SaysAsync("/help")).Labels());
    }

    [Fact]
    public async Task LinksOfAnotherPlatformAreNotGiven()
    {
        var parent = new ParentAtWork(services => services.AddSingleton<IDeepLinks>(new ScriptedLinks("discord")));

        var shared = await parent.PressesAsync(await parent.SaysAsync("/nudge"), "Share");

        Assert.DoesNotContain("example.org", shared.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLinkOpensTheNudgeInWhicheverGuideItIs()
    {
        _parent.Guides.Guides = [Some.Guide(), Some.Guide(Some.Nudge("elsewhere")) with { Id = "second" }];

        Assert.Contains("Text of elsewhere.", (await _parent.SaysAsync("/start nudge_elsewhere")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutWordsSomeGentleNudgesAreOfferedOthersOnAnotherDay()
    {
        _parent.Guides.Guides = [Some.Guide([.. Enumerable.Range(1, 14).Select(number => Some.Nudge($"n{number}") with { Gentle = number > 1 })])];

        var today = await FindAsync(" ");
        _parent.Waits(NodaTime.Duration.FromDays(1));
        var tomorrow = await FindAsync("");

        Assert.Equal(6, today.Distinct().Count());
        Assert.DoesNotContain("nudge_n1", today.Concat(tomorrow));
        Assert.Empty(today.Intersect(tomorrow));
    }

    [Fact]
    public async Task WordsFindTheAnswerFirstAndThenTheNudgesOfItsTopic()
    {
        _parent.Answers.Answer("repair", FindingOutcome.Answer, "topic");

        var found = await FindAsync("repair");

        Assert.Equal("topic_topic", found[0]);
        Assert.All(found.Skip(1), place => Assert.StartsWith("nudge_", place, StringComparison.Ordinal));
        Assert.NotEmpty(found.Skip(1));
    }

    [Fact]
    public async Task HalfTypedWordsFindTitlesAndNudgesThatHaveThem()
    {
        Assert.Equal("topic_other", (await FindAsync("oth ti"))[0]);
        Assert.Equal(["nudge_n2"], await FindAsync("n2"));
        Assert.Empty(await FindAsync("zebra"));
    }

    [Fact]
    public async Task APlaceFindsItself() => Assert.Equal(["nudge_n3"], await FindAsync("nudge_n3"));

    [Theory]
    [InlineData(DangerTier.Urgent)]
    [InlineData(DangerTier.Concern)]
    public async Task WordsOfDangerFindHelpLinesAlone(DangerTier danger)
    {
        _parent.Answers.Danger("topic of danger", danger);

        var found = Assert.Single(await SearchAsync("topic of danger"));

        Assert.Empty(found.Place);
        Assert.Contains("Emergency:", found.Message.PlainText, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FindAsync(string words) => [.. (await SearchAsync(words)).Select(found => found.Place)];

    private async Task<IReadOnlyList<Shareable>> SearchAsync(string words) =>
        await _parent.Services.GetRequiredService<IShareSearch>().FindAsync(words, "en", CancellationToken.None);
}
