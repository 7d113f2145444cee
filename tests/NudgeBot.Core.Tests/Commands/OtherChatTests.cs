using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Sharing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class OtherChatTests
{
    private readonly ScriptedRights _rights = new();

    private readonly ParentAtWork _admin;

    public OtherChatTests() => _admin = new ParentAtWork(services => services
        .AddSingleton<IChatRights>(_rights)
        .AddSingleton<IDeepLinks>(new ScriptedLinks("telegram")))
    {
        Address = new ChatAddress("telegram", "-100"),
        Kind = ChatKind.Group,
        ZoneGuess = "Asia/Kolkata",
    };

    [Theory]
    [InlineData("/schedule")]
    [InlineData("/settings")]
    public async Task AGroupOffersToBeSetUpInPrivateAndTheLinkOpensItsSettings(string command)
    {
        var panel = await OpenAsync(command);

        Assert.Contains("The settings of your group", panel.Words(), StringComparison.Ordinal);
        Assert.All(panel.AllButtons(), button => Assert.StartsWith("c:", button.Payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsChosenInPrivateIsTheGroupsAndInItsHistory()
    {
        var panel = await OpenAsync("/settings");
        var adding = await _admin.PressesAsync(await _admin.PressesAsync(panel, "Schedules"), "Add a schedule");
        var one = await _admin.PressesAsync(adding, "every day at 20:00");
        await _admin.PressesAsync(one, "Times");
        await _admin.SaysAsync("7:45");

        Assert.Equal("mon,tue,wed,thu,fri,sat,sun 07:45", Assert.Single(await _admin.Schedules.OfChatAsync(Group.Id, CancellationToken.None)).Times.ToString());
        Assert.Empty(await _admin.SchedulesAsync());
        Assert.Equal(2, (await _admin.History.LatestAsync(Group.Id, 10, CancellationToken.None)).Count(change => change.Member == "asha"));
    }

    [Fact]
    public async Task RightsAreAskedForAtEveryPress()
    {
        var panel = await OpenAsync("/settings");
        _rights.Admins.Clear();

        Assert.Equal("Only admins of that group can change this.", (await _admin.PressesAsync(panel, "Schedules")).Toast);
        Assert.Contains("Only admins of that group", (await _admin.SaysAsync($"/start {Start}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForgedButtonDoesNothingElsewhereThatIsNotOnThePanels()
    {
        var panel = await OpenAsync("/settings");
        var code = panel.AllButtons()[0].Payload![2..24];

        Assert.Contains("older message", (await _admin.PressesAsync($"c:{code}forget:")).Toast, StringComparison.Ordinal);
        Assert.Contains("older message", (await _admin.PressesAsync($"c:{code}settings:zone")).Toast, StringComparison.Ordinal);
        Assert.NotNull(Group);
    }

    [Fact]
    public async Task EveryPageFitsIntoItsPayloads()
    {
        var seen = new Queue<Reply>([await OpenAsync("/settings")]);
        var pressed = new HashSet<string>();
        while (seen.TryDequeue(out var reply) && pressed.Count < 300)
        {
            foreach (var button in reply.AllButtons().Where(button => button.Label.Length > 0 && pressed.Add(button.Label)))
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(button.Payload!), 1, 64);
                seen.Enqueue(await _admin.PressesAsync(button.Payload!));
                _admin.Waits(NodaTime.Duration.FromSeconds(10));
            }
        }

        Assert.Contains("Yes, remove it", pressed);
    }

    private Chat Group => _admin.Chats.All.Single(chat => chat.Address.Place == "-100");

    private string Start { get; set; } = "";

    private async Task<Reply> OpenAsync(string command)
    {
        var link = (await _admin.SaysAsync(command)).AllButtons().Single(button => button.Label == "Set up in private").Link!;
        Start = link.AbsolutePath[1..];
        _admin.Address = new ChatAddress("telegram", "1");
        _admin.Kind = ChatKind.Private;
        _rights.Admins.Add(("-100", "asha"));
        return await _admin.SaysAsync($"/start {Start}");
    }
}
