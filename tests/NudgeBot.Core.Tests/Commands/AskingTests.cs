using NodaTime;
using NudgeBot.Core.Answers;

namespace NudgeBot.Core.Tests.Commands;

public sealed class AskingTests
{
    private readonly ParentAtWork _parent = new();

    [Fact]
    public async Task AnAnswerNamesItsSourceAndRelatedTopics()
    {
        _parent.Answers.Answer("why?", FindingOutcome.Answer, "topic");

        var answer = await _parent.SaysAsync("why?");

        Assert.Contains("From: ", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(["Tell me more", "Title of other", "Helpful", "Not what I asked"], answer.Labels());
    }

    [Fact]
    public async Task WhenUnsureItAsksBack()
    {
        _parent.Answers.Answer("hm", FindingOutcome.DidYouMean, "other", "topic");

        var asks = await _parent.SaysAsync("hm");

        Assert.Equal(["Title of other", "Title of topic"], asks.Labels());
        Assert.Contains("Answer of topic.", (await _parent.PressesAsync(asks, "Title of topic")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheGuideDoesNotCoverIsSaidPlainlyAndKeptWithTheDayAlone()
    {
        Assert.Contains("does not cover that", (await _parent.SaysAsync("which stocks to buy")).Words(), StringComparison.Ordinal);

        var kept = Assert.Single(await _parent.Unanswered.LatestAsync("guide", 10, CancellationToken.None));
        Assert.Equal(new UnansweredQuestion("en", "which stocks to buy", Instant.FromUtc(2026, 11, 24, 0, 0)), kept);
    }

    [Theory]
    [InlineData("my baby died last month")]
    [InlineData("We lost our son in spring.")]
    [InlineData("i had a miscarriage and i cant tell anyone")]
    public async Task ABereavedParentIsToldNoTipAndOfferedSilenceAboutGrowing(string words)
    {
        _parent.Answers.Answer(words, FindingOutcome.Answer, "topic");

        var answer = await _parent.SaysAsync(words);

        Assert.StartsWith("I am so very sorry.", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(["Yes, hold that back"], answer.Labels());
        await _parent.PressesAsync(answer, "Yes, hold that back");
        Assert.Empty((await _parent.SaysAsync(words)).Labels());
        Assert.Empty(await _parent.Unanswered.LatestAsync("guide", 10, CancellationToken.None));
    }

    [Theory]
    [InlineData("grandad died last year and she still asks where he went")]
    [InlineData("our dog died, how do i tell the kids")]
    [InlineData("i lost my baby's dummy")]
    [InlineData("my baby dies down after ten minutes")]
    public async Task OtherLossesAreQuestionsLikeAnyOther(string words)
    {
        _parent.Answers.Answer(words, FindingOutcome.Answer, "topic");

        Assert.Contains("Answer of topic.", (await _parent.SaysAsync(words)).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm so tired I could cry")]
    [InlineData("i dont think i can do this")]
    public async Task AnExhaustedParentIsNotToldWhatTheGuideLacks(string words)
    {
        var answer = await _parent.SaysAsync(words);

        Assert.StartsWith("That sounds like a lot to carry.", answer.Words(), StringComparison.Ordinal);
        Assert.Contains("A hard week, please go gently", answer.Labels());
    }

    [Fact]
    public async Task AnExhaustedParentsQuestionIsAnswered()
    {
        _parent.Answers.Answer("i am so tired, how do i calm him", FindingOutcome.Answer, "topic");

        Assert.Contains("Answer of topic.", (await _parent.SaysAsync("i am so tired, how do i calm him")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterAskWithoutAQuestionTheNextMessageIsIt()
    {
        _parent.Answers.Answer("biting", FindingOutcome.Answer, "topic");
        await _parent.SaysAsync("/ask");

        Assert.Contains("Answer of topic.", (await _parent.SaysAsync("biting")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotWhatIAskedShowsTheNearestTopics()
    {
        _parent.Answers.Answer("why?", FindingOutcome.Answer, "topic");

        var nearest = await _parent.PressesAsync(await _parent.SaysAsync("why?"), "Not what I asked");

        Assert.Contains("Title of other", nearest.Labels());
    }

    [Fact]
    public async Task WhatTheGuideDoesNotCoverLeadsToItsThemes() =>
        Assert.Equal(["The theme"], (await _parent.SaysAsync("which stocks to buy")).Labels());

    [Theory]
    [InlineData("Hello!", "Hello. I'm here, at any hour.")]
    [InlineData("are you there??", "Hello. I'm here, at any hour.")]
    [InlineData("thank you so much 🙏", "You are very welcome.")]
    [InlineData("ok", "All right.")]
    [InlineData("STOP", "To stop the nudges, send /unsubscribe.")]
    public async Task AGreetingOrThanksIsAnsweredInKindAndNotKeptAsAQuestion(string words, string answer)
    {
        Assert.StartsWith(answer, (await _parent.SaysAsync(words)).Words(), StringComparison.Ordinal);

        Assert.Empty(await _parent.Unanswered.LatestAsync("guide", 10, CancellationToken.None));
    }

    [Fact]
    public async Task AGreetingWithAQuestionIsAQuestion()
    {
        _parent.Answers.Answer("hello, why?", FindingOutcome.Answer, "topic");

        Assert.Contains("Answer of topic.", (await _parent.SaysAsync("hello, why?")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DaysAndATimeInsteadOfAQuestionAreOfferedAsASchedule()
    {
        _parent.ZoneGuess = "Europe/London";

        var offer = await _parent.SaysAsync("make it 7:30 pm on weekdays please");
        Assert.Contains("Would you like your nudges on weekdays at 19:30?", offer.Words(), StringComparison.Ordinal);
        Assert.Empty(await _parent.Unanswered.LatestAsync("guide", 10, CancellationToken.None));

        await _parent.PressesAsync(offer, "Yes, please");
        Assert.Equal("mon,tue,wed,thu,fri 19:30", (await _parent.ScheduleAsync()).Times.ToString());
    }
}
