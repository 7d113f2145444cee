using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>In a group, what is awaited belongs to the person who was asked.</summary>
public sealed class AwaitedTests
{
    private readonly ParentAtWork _group = new() { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group };

    public AwaitedTests() => _group.Answers.Answer("pune", FindingOutcome.Answer, "topic");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SomebodyElsesReplyIsAQuestionAndLeavesItOpen(bool isAdmin)
    {
        await _group.SaysAsync("/timezone");

        As("ben", isAdmin);
        Assert.Contains("Answer of topic.", (await _group.SaysAsync("pune")).Words(), StringComparison.Ordinal);
        Assert.Null(_group.Chat.Settings.Zone);

        As("asha", isAdmin: true);
        Assert.Contains("Asia/Kolkata", (await _group.SaysAsync("pune")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMemberWhoAsksSomethingMeanwhileDoesNotTakeItsPlace()
    {
        await _group.SaysAsync("/timezone");

        As("ben", isAdmin: false);
        await _group.SaysAsync("/ask");
        Assert.Contains("Answer of topic.", (await _group.SaysAsync("pune")).Words(), StringComparison.Ordinal);

        As("asha", isAdmin: true);
        Assert.Equal("timezone", _group.Awaited?.Command);
    }

    [Fact]
    public async Task TwoAdminsAnswerEachTheQuestionTheyWereAsked()
    {
        _group.ZoneGuess = "Europe/Madrid";
        await _group.SaysAsync("/subscribe daily 8:00");
        await _group.SaysAsync("/timezone");
        As("ben", isAdmin: true);
        await _group.SaysAsync("/pause");

        As("asha", isAdmin: true);
        await _group.SaysAsync("pune");
        As("ben", isAdmin: true);
        await _group.SaysAsync("2 weeks");

        Assert.Equal("Asia/Kolkata", _group.Chat.Settings.Zone);
        Assert.NotNull((await _group.ScheduleAsync()).Pause);
        Assert.Empty(_group.Chat.Awaited.All);
    }

    [Fact]
    public void OneMemberIsAskedOneThingAtATime()
    {
        var asked = AwaitedAnswers.None.With(Question("ask", "asha"), Now).With(Question("ask", "ben"), Now).With(Question("pause", "asha"), Now);

        Assert.Equal(["ask", "pause"], asked.All.Select(one => one.Command));
        Assert.Equal("pause", asked.From("asha")?.Command);
    }

    [Fact]
    public void WhatNobodyAnsweredInTimeIsForgotten()
    {
        var asked = AwaitedAnswers.None.With(Question("ask", "asha"), Now).With(Question("ask", "ben"), Now + Duration.FromHours(2));

        Assert.Equal("ben", Assert.Single(asked.All).Member);
    }

    [Fact]
    public void OfMoreQuestionsThanAreRememberedTheOldestGo()
    {
        var asked = Enumerable.Range(0, AwaitedAnswers.Most + 1).Aggregate(AwaitedAnswers.None, (all, member) => all.With(Question("ask", $"{member}"), Now));

        Assert.Equal(AwaitedAnswers.Most, asked.All.Count);
        Assert.Null(asked.From("0"));
    }

    [Fact]
    public void WhereNobodyWasNotedAnybodyMayAnswer() =>
        Assert.Equal("ask", AwaitedAnswers.None.With(Question("ask", null), Now).From("ben")?.Command);

    [Fact]
    public async Task AnotherAdminWhoClosesAPanelLeavesItOpen()
    {
        await _group.SaysAsync("/pause");
        await _group.SaysAsync("/timezone");

        As("ben", isAdmin: true);
        await _group.PressesAsync("settings:close");
        await _group.PressesAsync("schedules:close");

        As("asha", isAdmin: true);
        Assert.Equal("timezone", _group.Awaited?.Command);
    }

    [Fact]
    public async Task WhoeverIsNoLongerAnAdminCannotAnswer()
    {
        await _group.SaysAsync("/timezone");

        As("asha", isAdmin: false);
        var refused = await _group.SaysAsync("pune");

        Assert.Equal("Only admins can change this here.", refused.Words().Trim());
        Assert.Null(_group.Chat.Settings.Zone);
    }

    private static Instant Now => Some.Noon;

    private static Awaited Question(string command, string? member) => new(command, "", Now + Duration.FromHours(1), member);

    private void As(string person, bool isAdmin)
    {
        _group.Person = person;
        _group.IsAdmin = isAdmin;
    }
}
