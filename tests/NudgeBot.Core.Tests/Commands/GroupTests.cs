using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;

namespace NudgeBot.Core.Tests.Commands;

public sealed class GroupTests
{
    private static readonly string[] ForEverybody =
    [
        "ask", "helpful", "not-asked", "topic", "more", "theme", "themes", "nudge-now", "another", "tried", "save",
        "share", "type",
    ];

    private static readonly string[] InPrivateOnly = ["c", "hardweek", "loss", "easier", "keep-nudges", "fewer", "take-a-break", "partner-code", "partner-mode", "unlink", "pick-channel", "child", "no-children", "born"];

    private readonly ParentAtWork _member = new() { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group, IsAdmin = false };

    public static TheoryData<string> CommandsOfAdmins => ["subscribe", "unsubscribe", "pause", "resume", "timezone", "language", "forget", "settings", "export", "schedule", "history"];

    public static TheoryData<string, string> ButtonsOfAdmins => new()
    {
        { "subscribe", "mon 08:00" },
        { "choose-times", "" },
        { "zone", "Asia/Kolkata" },
        { "ask-zone", "" },
        { "tell-place", "" },
        { "language", "en" },
        { "pause", "7" },
        { "pause-until", "2027-01-05" },
        { "forget-ask", "" },
        { "forget", "" },
        { "keep", "" },
        { "not-now", "n1" },
        { "settings", "panel" },
        { "set-times", "mon 08:00" },
        { "set-days", "mon 08:00" },
        { "set-zone", "Asia/Kolkata" },
        { "zone-clock", ",0" },
        { "set-language", "en" },
        { "set-pause", "7" },
        { "stop", "" },
        { "export", "" },
        { "schedules", "list" },
        { "set-group", "short-replies=off" },
        { "s-adding", "" },
        { "s-add", "AAAAAAAAAAAAAAAAAAAAAA7f7W" },
        { "s-zone-add", ",,0" },
        { "s-open", "AAAAAAAAv" },
        { "s-set", "AAAAAAAABBBBd01" },
        { "s-zones", "AAAAAAAA,0" },
        { "s-language", "AAAAAAAAes" },
        { "s-remove", "AAAAAAAABBBB" },
        { "s-fetch", "" },
        { "s-here", "AAAAAAAABBBB" },
    };

    [Fact]
    public async Task WhoeverIsAskedToTypeSomethingInAGroupIsToldHowItIsSeen()
    {
        const string how = "type it as a reply to this message";
        var admin = new ParentAtWork { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group };

        Assert.Contains(how, (await admin.SaysAsync("/timezone")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(how, (await admin.SaysAsync("/help")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InPrivateNobodyIsToldHowToType() =>
        Assert.DoesNotContain("reply to this message", (await new ParentAtWork().SaysAsync("/timezone")).Words(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(CommandsOfAdmins))]
    public async Task OnlyAdminsGiveCommandsThatChangeSomething(string command)
    {
        var refused = await _member.SaysAsync($"/{command} something");

        Assert.Equal("Only admins can change this here.", refused.Words().Trim());
        Assert.True(refused.OnlyForMember);
    }

    [Theory]
    [MemberData(nameof(ButtonsOfAdmins))]
    public async Task OnlyAdminsPressButtonsThatChangeSomething(string kind, string fields)
    {
        await _member.SaysAsync("/help");
        var before = _member.Chat;

        Assert.Equal("Only admins can change this here.", (await _member.PressesAsync($"{kind}:{fields}")).Toast);
        Assert.Equal(before, _member.Chat);
    }

    [Theory]
    [InlineData("hardweek")]
    [InlineData("loss")]
    [InlineData("easier")]
    [InlineData("keep-nudges")]
    [InlineData("fewer", "mon 08:00")]
    [InlineData("take-a-break")]
    [InlineData("partner-code")]
    [InlineData("partner-mode", "alternate")]
    [InlineData("unlink", "1")]
    [InlineData("no-children")]
    [InlineData("child", "+2024")]
    [InlineData("born", "2024")]
    public async Task AParentsOwnButtonsDoNothingInAGroup(string kind, string fields = "") =>
        Assert.Equal("That works in a private chat with me.", (await _member.PressesAsync($"{kind}:{fields}")).Toast);

    [Fact]
    public void EveryButtonIsKnownToBeForEverybodyOrNot() => Assert.Equal(
        ForEverybody.Concat(InPrivateOnly).Concat(ButtonsOfAdmins.Select(row => row.Data.Item1)).Order(),
        ButtonRegistration.In(typeof(IConversation).Assembly).Select(found => KindOf(found.Button.Payload)).Order());

    [Fact]
    public async Task AnAdminMayPressThem()
    {
        _member.IsAdmin = true;
        _member.ZoneGuess = "Asia/Kolkata";

        await _member.PressesAsync("subscribe:mon 08:00");

        Assert.NotNull(await _member.ScheduleAsync());
    }

    [Fact]
    public async Task WhatIsNotSaidToTheBotIsNotAnswered()
    {
        Assert.Empty((await _member.SaysAsync("what a day", spokenTo: false)).Messages);
        Assert.Empty(_member.Answers.Asked);
    }

    [Fact]
    public async Task WhatIsSaidToTheBotIs()
    {
        await _member.SaysAsync("what a day");

        Assert.Equal(["what a day"], _member.Answers.Asked);
    }

    [Fact]
    public async Task ACommandForPrivateChatsSaysSo() =>
        Assert.Contains("in a private chat", (await _member.SaysAsync("/hardweek")).Words(), StringComparison.Ordinal);

    private static string KindOf(Type payload) => (string)payload.GetProperty("Kind")!.GetValue(null)!;
}
