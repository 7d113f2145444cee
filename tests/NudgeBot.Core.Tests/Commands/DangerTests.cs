using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class DangerTests
{
    private const string Words = "words of danger";

    private readonly ParentAtWork _parent = new();

    [Theory]
    [InlineData(Words)]
    [InlineData("/ask " + Words)]
    [InlineData("/subscribe " + Words)]
    [InlineData("/dance " + Words)]
    public async Task UrgentWordsGetTheHelpLinesInsteadOfAnyAnswer(string said)
    {
        _parent.Answers.Danger(Words, DangerTier.Urgent);

        var reply = (await _parent.SaysAsync(said)).Words();

        Assert.Contains("it matters more than any tip", reply, StringComparison.Ordinal);
        Assert.Contains("Emergency: 112", reply, StringComparison.Ordinal);
        Assert.Empty(_parent.Answers.Asked);
        Assert.Empty(await _parent.Unanswered.LatestAsync("guide", 10, CancellationToken.None));
    }

    [Fact]
    public async Task UrgentWordsAreNotTakenForTheAnswerThatIsAwaited()
    {
        _parent.Answers.Danger(Words, DangerTier.Urgent);
        await _parent.SaysAsync("/timezone");

        Assert.Contains("Emergency:", (await _parent.SaysAsync(Words)).Words(), StringComparison.Ordinal);
        Assert.Equal("timezone", _parent.Awaited?.Command);
    }

    [Theory]
    [InlineData(Words)]
    [InlineData("/ask " + Words)]
    public async Task WordsOfConcernAreAnsweredWithTheHelpLinesBelow(string said)
    {
        _parent.Answers.Danger(Words, DangerTier.Concern);
        _parent.Answers.Answer(Words, FindingOutcome.Answer, "topic");

        var reply = (await _parent.SaysAsync(said)).Words();

        Assert.Matches("(?s)Answer of topic.*these people are there to listen.*Emergency: 112", reply);
    }

    [Fact]
    public async Task ATimeOrAPlaceThatSoundsLikeWorryIsTakenForWhatItIs()
    {
        _parent.Answers.Danger("Pune", DangerTier.Concern);

        Assert.DoesNotContain("there to listen", (await _parent.SaysAsync("/timezone Pune")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UrgentWordsAfterAnyCommandAreHeard()
    {
        _parent.Answers.Danger(Words, DangerTier.Urgent);

        Assert.Contains("Emergency:", (await _parent.SaysAsync("/timezone " + Words)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAGroupTheHelpLinesAreForThePersonAlone()
    {
        var member = new ParentAtWork { Kind = ChatKind.Group };
        member.Answers.Danger(Words, DangerTier.Urgent);

        Assert.True((await member.SaysAsync(Words)).OnlyForMember);
    }

    [Fact]
    public async Task TheHelpLinesAreThoseOfTheCountryOfTheZone()
    {
        var lines = new CountryHelplines("IN", "112", null, [new Helpline("Tele-MANAS", "14416", "24/7", ["en"], Some.Words("anyone"), "a ministry", "2026-01-01")]);
        _parent.Guides.Helplines = new Helplines(
            new Dictionary<string, CountryHelplines> { ["IN"] = lines }, new CountryHelplines(null, "999", null, []));
        _parent.ZoneGuess = "Asia/Kolkata";
        _parent.Answers.Danger(Words, DangerTier.Urgent);

        Assert.Contains("Tele-MANAS: 14416", (await _parent.SaysAsync(Words)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrdinaryWordsGetNoHelpLines() =>
        Assert.DoesNotContain("Emergency", (await _parent.SaysAsync("I could kill for a nap")).Words(), StringComparison.Ordinal);
}
