using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Commands;

public sealed class SettingsTests
{
    public static TheoryData<string> Pages => ["Times", "Days", "Time zone", "Language", "Take a break", "Children", "Delete everything"];

    [Fact]
    public async Task ThePanelSaysWhatIsChosen()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var panel = (await parent.SaysAsync("/settings")).Words();

        Assert.Contains("Nudges: every day at 8:00", panel, StringComparison.Ordinal);
        Assert.Contains("Time zone: Asia/Kolkata, where it is now 17:30", panel, StringComparison.Ordinal);
        Assert.Contains("Language: English", panel, StringComparison.Ordinal);
        Assert.Contains("Children's ages: not told, which is fine", panel, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPageOpensInPlaceAndLeadsBackAndOut(string page)
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var opened = await parent.PressesAsync(await parent.SaysAsync("/settings"), page);
        Assert.NotNull(opened.Replacement);
        Assert.Empty(opened.Messages);

        Assert.Contains("Your settings", (await parent.PressesAsync(opened, "← Back")).Words(), StringComparison.Ordinal);
        var closed = await parent.PressesAsync(opened, "Close");
        Assert.Contains("All set", closed.Words(), StringComparison.Ordinal);
        Assert.Empty(closed.AllButtons());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPageFitsUnderAMessageOnEveryPlatform(string page)
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var rows = (await parent.PressesAsync(await parent.SaysAsync("/settings"), page)).Replacement!.Buttons;

        // Discord allows five rows of five buttons.
        Assert.InRange(rows.Count, 1, 5);
        Assert.All(rows, row => Assert.InRange(row.Count, 1, 5));
    }

    [Fact]
    public async Task TimesAreTurnedOnAndOffUpToFour()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var page = await parent.PressesAsync(await parent.SaysAsync("/settings"), "Times");

        page = await parent.PressesAsync(page, "20:00");
        page = await parent.PressesAsync(page, "12:00");
        page = await parent.PressesAsync(page, "18:00");
        Assert.Contains("Four a day is the most", page.Words(), StringComparison.Ordinal);
        page = await parent.PressesAsync(page, "✓ 8:00");

        Assert.Equal("mon,tue,wed,thu,fri,sat,sun 12:00,18:00,20:00", (await parent.ScheduleAsync()).Times.ToString());
        Assert.Contains("✓ 12:00", page.Labels());
    }

    [Fact]
    public async Task TheLastTimeAndTheLastDayStay()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/subscribe monday 8:00");

        await parent.PressesAsync(await parent.PressesAsync("settings:times"), "✓ 8:00");
        await parent.PressesAsync(await parent.PressesAsync("settings:days"), "✓ Mon");

        Assert.Equal("mon 08:00", (await parent.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task DaysAreTurnedOnAndOff()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var page = await parent.PressesAsync(await parent.SaysAsync("/settings"), "Days");

        page = await parent.PressesAsync(page, "Weekdays");
        page = await parent.PressesAsync(page, "✓ Wed");
        await parent.PressesAsync(page, "Sun");

        Assert.Equal("mon,tue,thu,fri,sun 08:00", (await parent.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task ChangingTheTimesKeepsAPause()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/pause 2 weeks");

        await parent.PressesAsync(await parent.PressesAsync("settings:times"), "20:00");

        Assert.NotNull((await parent.ScheduleAsync()).Pause);
        Assert.Equal(Instant.FromUtc(2026, 12, 8, 2, 30), (await parent.ScheduleAsync()).NextDue);
    }

    [Fact]
    public async Task WithoutAZoneTheTimesWaitForIt()
    {
        var parent = new ParentAtWork();
        var page = await parent.PressesAsync(await parent.SaysAsync("/settings"), "Times");

        var where = await parent.PressesAsync(page, "7:00");
        Assert.Contains("Where are you?", where.Words(), StringComparison.Ordinal);
        var panel = await parent.PressesAsync(where, "Kolkata");

        Assert.Contains("Nudges: every day at 7:00", panel.Words(), StringComparison.Ordinal);
        Assert.Equal("Asia/Kolkata", (await parent.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task EveryZoneIsReachedByButtonsAlone()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var clocks = await parent.PressesAsync(await parent.PressesAsync("settings:zone"), "By what my clock says");

        // Noon in UTC is 17:45 in Nepal and nowhere else.
        while (!clocks.Labels().Any(label => label.EndsWith("17:45", StringComparison.Ordinal)))
        {
            clocks = await parent.PressesAsync(clocks, "More →");
        }

        var places = await parent.PressesAsync(clocks, "Tuesday 24 November, 17:45");
        var panel = await parent.PressesAsync(places, "Kathmandu");

        Assert.Contains("Asia/Kathmandu", panel.Words(), StringComparison.Ordinal);
        Assert.Equal("Asia/Kathmandu", (await parent.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task EveryPageOfZonesFitsUnderAMessage()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.SaysAsync("/settings");

        foreach (var offset in TimeZones.OffsetsAt(parent.Now))
        {
            var rows = (await parent.PressesAsync($"zone-clock:{offset.Seconds / 60},0")).Replacement!.Buttons;
            Assert.InRange(rows.Count, 2, 5);
        }
    }

    [Fact]
    public async Task AZoneCanStillBeTyped()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        await parent.PressesAsync(await parent.SaysAsync("/settings"), "Time zone");

        await parent.SaysAsync("Berlin");

        Assert.Equal("Europe/Berlin", (await parent.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task LeavingAPageEndsWhatItAwaited()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var page = await parent.PressesAsync(await parent.SaysAsync("/settings"), "Time zone");

        await parent.PressesAsync(page, "← Back");
        await parent.SaysAsync("Berlin");

        Assert.Equal(["Berlin"], parent.Answers.Asked);
    }

    [Fact]
    public async Task ABreakIsTakenAndEndedInPlace()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var panel = await parent.PressesAsync(await parent.PressesAsync("settings:pause"), "Two weeks");
        Assert.Contains("on a break until Tuesday 8 December, 0:00", panel.Words(), StringComparison.Ordinal);

        await parent.PressesAsync(await parent.PressesAsync(panel, "Take a break"), "End the break");
        Assert.Null((await parent.ScheduleAsync()).Pause);
    }

    [Fact]
    public async Task StoppingIsReachedByButtons()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var panel = await parent.PressesAsync(await parent.PressesAsync("settings:pause"), "Stop the nudges");

        Assert.Contains("Nudges: none at the moment", panel.Words(), StringComparison.Ordinal);
        Assert.Empty(await parent.SchedulesAsync());
    }

    [Fact]
    public async Task EverythingIsDeletedFromThePanelAfterOneConfirmation()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        await parent.PressesAsync(await parent.PressesAsync("settings:delete"), "Yes, delete everything");

        Assert.Empty(parent.Chats.All);
    }

    [Fact]
    public async Task TheLanguageIsChosenInPlace()
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var panel = await parent.PressesAsync(await parent.PressesAsync("settings:language"), "English");

        Assert.NotNull(panel.Replacement);
        Assert.Equal("en", parent.Chat.Settings.Language);
    }

    [Fact]
    public async Task AGroupsPanelAsksForNoChildren()
    {
        var group = new ParentAtWork { Kind = ChatKind.Group, Address = new ChatAddress("telegram", "-100") };

        var panel = await group.SaysAsync("/settings");

        Assert.DoesNotContain("Children", panel.Labels());
        Assert.True(panel.OnlyForMember);
        Assert.Contains("older message", (await group.PressesAsync("settings:children")).Toast, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings:")]
    [InlineData("settings:gone")]
    [InlineData("set-times:")]
    [InlineData("set-times:mon 01:00,02:00,03:00,04:00,05:00")]
    [InlineData("set-days:fooday 08:00")]
    [InlineData("set-zone:Mars/Olympus")]
    [InlineData("zone-clock:99999,0")]
    [InlineData("zone-clock:330,-1")]
    [InlineData("set-language:xx")]
    [InlineData("set-pause:1000")]
    [InlineData("child:+1850")]
    [InlineData("child:2020")]
    public async Task AForgedButtonIsAnsweredAndChangesNothing(string payload)
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var before = (parent.Chat, await parent.ScheduleAsync());

        Assert.Contains("older message", (await parent.PressesAsync(payload)).Toast, StringComparison.Ordinal);
        Assert.Equal(before, (parent.Chat, await parent.ScheduleAsync()));
    }
}
