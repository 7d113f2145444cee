using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>Sending a schedule to another topic, channel or thread of the same group.</summary>
public sealed class MovingSchedulesTests
{
    private readonly ParentAtWork _group = new() { Kind = ChatKind.Group, ZoneGuess = "Asia/Kolkata" };

    [Fact]
    public async Task ItIsFetchedFromTheTopicWhereItIsToGoAndKeepsItsPosition()
    {
        var before = await ScheduledInAsync("-100/5");
        await _group.Schedules.ChangeAsync(before.Id, schedule => schedule with { Position = 7 }, cancelDue: false, CancellationToken.None);

        Enter("-100/9");
        var choices = await _group.PressesAsync(await _group.SaysAsync("/schedule"), "Send one here");
        Assert.Equal("every day at 8:00 (topic 5)", choices.Labels()[0]);
        Assert.Equal("Choose a schedule", choices.AllButtons()[0].Choice?.Prompt);
        var moved = await _group.PressesAsync(choices, "every day at 8:00");

        Assert.Equal("It goes here now.", moved.Toast);
        Assert.Contains("Goes to: this topic", moved.Words(), StringComparison.Ordinal);
        var now = await _group.ScheduleAsync();
        Assert.Equal((before.Id, 7, before.Times), (now.Id, now.Position, now.Times));
        Enter("-100/5");
        Assert.Empty(await _group.SchedulesAsync());
    }

    [Fact]
    public async Task BothPlacesHaveItInTheirHistory()
    {
        await ScheduledInAsync("-100");
        Enter("-100/9");
        await _group.PressesAsync(await FetchAsync(), "every day at 8:00");

        Assert.Contains("schedule sent here from another place of the group, every day at 8:00", (await _group.SaysAsync("/history")).Words(), StringComparison.Ordinal);
        Enter("-100");
        Assert.Contains("schedule sent to another place of the group, every day at 8:00", (await _group.SaysAsync("/history")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChannelsOfOneServerAreOneGroup()
    {
        await ScheduledInAsync("77", "discord", server: "500");
        Enter("78", "discord", server: "500");
        await _group.PressesAsync(await FetchAsync(), "every day at 8:00");
        Assert.NotNull(await _group.ScheduleAsync());

        Enter("79", "discord", server: "501");
        Assert.DoesNotContain("Send one here", (await _group.SaysAsync("/schedule")).Labels());
    }

    [Fact]
    public async Task AScheduleOfAnotherGroupCannotBeFetched()
    {
        await ScheduledInAsync("-100/5");
        Enter("-100/9");
        var choices = await FetchAsync();
        var payload = choices.AllButtons()[0].Payload!;

        Enter("-200");
        await _group.PressesAsync(payload);

        Assert.Empty(await _group.SchedulesAsync());
    }

    [Fact]
    public async Task PressedTwiceItIsMovedOnce()
    {
        await ScheduledInAsync("-100/5");
        Enter("-100/9");
        var choices = await FetchAsync();
        await _group.PressesAsync(choices, "every day at 8:00");

        Assert.Contains("A nudge every day at 8:00", (await _group.PressesAsync(choices, "every day at 8:00")).Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await _group.History.LatestAsync(_group.Chat.Id, 10, CancellationToken.None)).Count(change => change.Kind.Contains("moved", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public async Task OneThatWasChangedMeanwhileStaysWhereItIs()
    {
        var schedule = await ScheduledInAsync("-100/5");
        Enter("-100/9");
        var choices = await FetchAsync();
        await _group.Schedules.ChangeAsync(
            schedule.Id, known => known with { Pause = new Pause(null) }, cancelDue: false, CancellationToken.None);

        Assert.Contains("changed this meanwhile", (await _group.PressesAsync(choices, "every day at 8:00")).Toast, StringComparison.Ordinal);
        Assert.Empty(await _group.SchedulesAsync());
    }

    [Fact]
    public async Task ThePanelSaysHow()
    {
        await ScheduledInAsync("-100/5");
        var view = await _group.PressesAsync(await _group.SaysAsync("/schedule"), "every day at 8:00");

        Assert.Contains("press Send one here", (await _group.PressesAsync(view, "Where it goes")).Words(), StringComparison.Ordinal);
    }

    private async Task<Reply> FetchAsync() => await _group.PressesAsync(await _group.SaysAsync("/schedule"), "Send one here");

    private async Task<Schedule> ScheduledInAsync(string place, string platform = "telegram", string? server = null)
    {
        Enter(place, platform, server);
        await _group.SaysAsync("/subscribe daily 8:00");
        _group.Waits(Duration.FromSeconds(5));
        return await _group.ScheduleAsync();
    }

    private void Enter(string place, string platform = "telegram", string? server = null)
    {
        _group.Address = new ChatAddress(platform, place);
        _group.Server = server;
    }
}
