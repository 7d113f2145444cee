using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;

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

        Assert.Equal(("timezone", "asha"), (_group.Chat.Awaited!.Command, _group.Chat.Awaited.Member));
    }

    [Fact]
    public async Task AnotherAdminWhoClosesAPanelLeavesItOpen()
    {
        await _group.SaysAsync("/pause");
        await _group.SaysAsync("/timezone");

        As("ben", isAdmin: true);
        await _group.PressesAsync("settings:close");
        await _group.PressesAsync("schedules:close");

        Assert.Equal("timezone", _group.Chat.Awaited?.Command);
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

    private void As(string person, bool isAdmin)
    {
        _group.Person = person;
        _group.IsAdmin = isAdmin;
    }
}
