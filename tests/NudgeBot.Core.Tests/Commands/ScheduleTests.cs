using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ScheduleTests
{
    private readonly ParentAtWork _admin = new()
    {
        Address = new ChatAddress("telegram", "-100"),
        Kind = ChatKind.Group,
        ZoneGuess = "Asia/Kolkata",
    };

    public static TheoryData<string> Pages => ["Days", "Times", "Time zone", "Language", "Take a break", "Remove"];

    [Fact]
    public async Task AScheduleIsAddedByButtonsAlone()
    {
        var page = await _admin.PressesAsync(await _admin.SaysAsync("/schedule"), "Add a schedule");
        var one = await _admin.PressesAsync(page, "on weekdays at 20:00");

        Assert.Contains("A nudge on weekdays at 20:00", one.Words(), StringComparison.Ordinal);
        Assert.Equal("mon,tue,wed,thu,fri 20:00", (await _admin.ScheduleAsync()).Times.ToString());
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 14, 30), (await _admin.ScheduleAsync()).NextDue);
    }

    [Fact]
    public async Task AScheduleIsAddedFromWordsBesideOthers()
    {
        await _admin.SaysAsync("/schedule mon wed 8pm");
        await _admin.SaysAsync("/schedule sunday 9:00");

        Assert.Equal(["mon,wed 20:00", "sun 09:00"], (await _admin.SchedulesAsync()).Select(schedule => schedule.Times.ToString()));
    }

    [Fact]
    public async Task WithoutAZoneItIsAskedForFirstAndTheTimesWait()
    {
        _admin.ZoneGuess = null;
        var asked = await _admin.SaysAsync("/schedule mon wed 8pm");
        Assert.Contains("Where are you?", asked.Words(), StringComparison.Ordinal);

        await _admin.PressesAsync(asked, "Kolkata");

        Assert.Equal(("mon,wed 20:00", "Asia/Kolkata"), ((await _admin.ScheduleAsync()).Times.ToString(), (await _admin.ScheduleAsync()).Zone));
    }

    [Fact]
    public async Task TheZoneMayBeTypedWhileTheTimesWait()
    {
        _admin.ZoneGuess = null;
        await _admin.SaysAsync("/schedule every other day at 9:05");

        await _admin.SaysAsync("Manila");

        var schedule = await _admin.ScheduleAsync();
        Assert.Equal((2, "Asia/Manila"), (((EveryNthDay)schedule.Times.Days).Interval, schedule.Zone));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPageOpensInPlaceAndLeadsBackAndOut(string name)
    {
        var one = await OneAsync();

        var page = await _admin.PressesAsync(one, name);
        Assert.NotNull(page.Replacement);
        Assert.InRange(page.Replacement.Buttons.Count, 1, 6);
        Assert.Contains("A nudge every day at 8:00", (await _admin.PressesAsync(page, "← Back")).Words(), StringComparison.Ordinal);
        var closed = await _admin.PressesAsync(page, "Close");
        Assert.Contains("All set", closed.Words(), StringComparison.Ordinal);
        Assert.Empty(closed.AllButtons());
    }

    [Fact]
    public async Task DaysAndTimesAreTurnedOnAndOff()
    {
        var days = await _admin.PressesAsync(await OneAsync(), "Days");
        days = await _admin.PressesAsync(days, "✓ Sun");
        await _admin.PressesAsync(days, "✓ Sat");
        var times = await _admin.PressesAsync(await _admin.PressesAsync(days, "← Back"), "Times");
        times = await _admin.PressesAsync(times, "20:00");
        await _admin.PressesAsync(times, "✓ 8:00");

        Assert.Equal("mon,tue,wed,thu,fri 20:00", (await _admin.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task TypedTimesKeepTheDaysAndTypedDaysKeepTheTimes()
    {
        var one = await OneAsync("/schedule weekdays 8:00");

        await _admin.PressesAsync(one, "Times");
        var typed = await _admin.SaysAsync("7:45 and 20:10");
        Assert.Equal("mon,tue,wed,thu,fri 07:45,20:10", (await _admin.ScheduleAsync()).Times.ToString());
        await _admin.PressesAsync(typed, "Days");
        await _admin.SaysAsync("mon wed");

        Assert.Equal("mon,wed 07:45,20:10", (await _admin.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task WhatOthersWriteWhileAnAdminIsAskedIsNoAnswer()
    {
        await _admin.PressesAsync(await OneAsync(), "Times");
        _admin.Person = "another";

        await _admin.SaysAsync("7:45", spokenTo: false);

        Assert.Equal("mon,tue,wed,thu,fri,sat,sun 08:00", (await _admin.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task TheZoneIsSetByPlaceByClockOrTyped()
    {
        var zones = await _admin.PressesAsync(await OneAsync(), "Time zone");
        await _admin.PressesAsync(zones, "Manila");
        Assert.Equal("Asia/Manila", (await _admin.ScheduleAsync()).Zone);

        zones = await _admin.PressesAsync(await _admin.PressesAsync(await ListAsync(), "every day"), "Time zone");
        var places = await _admin.PressesAsync(await _admin.PressesAsync(zones, "By what my clock says"), "Tuesday 24 November, 5:");
        await _admin.PressesAsync(places, places.Labels()[0]);
        Assert.StartsWith("America/", (await _admin.ScheduleAsync()).Zone, StringComparison.Ordinal);

        await _admin.PressesAsync(await _admin.PressesAsync(await ListAsync(), "every day"), "Time zone");
        await _admin.SaysAsync("Lagos");
        Assert.Equal("Africa/Lagos", (await _admin.ScheduleAsync()).Zone);
    }

    [Fact]
    public async Task OneIsPausedWhileTheOthersGoOn()
    {
        await _admin.SaysAsync("/schedule sunday 9:00");
        await _admin.PressesAsync(await _admin.PressesAsync(await OneAsync(), "Take a break"), "One week");

        Assert.Equal([false, true], (await _admin.SchedulesAsync()).Select(schedule => schedule.Pause is not null));
    }

    [Fact]
    public async Task OneIsRemovedAfterAConfirmation()
    {
        await _admin.PressesAsync(await _admin.PressesAsync(await OneAsync(), "Remove"), "Yes, remove it");

        Assert.Empty(await _admin.SchedulesAsync());
    }

    [Fact]
    public async Task AGroupHasAtMostTen()
    {
        for (var hour = 6; hour < 16; hour++)
        {
            await _admin.SaysAsync($"/schedule daily {hour}:00");
        }

        var list = await _admin.SaysAsync("/schedule daily 21:00");

        Assert.Equal(10, (await _admin.SchedulesAsync()).Count);
        Assert.Contains("Ten is the most", list.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Add a schedule", list.Labels());
    }

    [Fact]
    public async Task WhoPressesAfterAnotherAdminIsToldAndSeesHowItIsNow()
    {
        var page = await _admin.PressesAsync(await OneAsync(), "Times");
        await _admin.PressesAsync(page, "20:00");

        var stale = await _admin.PressesAsync(page, "12:00");

        Assert.Equal("Somebody else has changed this meanwhile. Here is how it is now.", stale.Toast);
        Assert.Contains("✓ 20:00", stale.Labels());
        Assert.Equal("mon,tue,wed,thu,fri,sat,sun 08:00,20:00", (await _admin.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task WhoPressesForARemovedScheduleSeesTheOthers()
    {
        var one = await OneAsync();
        var page = await _admin.PressesAsync(one, "Times");
        await _admin.PressesAsync(await _admin.PressesAsync(one, "Remove"), "Yes, remove it");

        Assert.Equal("Somebody has removed that schedule. Here are the others.", (await _admin.PressesAsync(page, "20:00")).Toast);
    }

    [Theory]
    [InlineData("Times", "20:00")]
    [InlineData("Days", "✓ Sun")]
    [InlineData("Take a break", "One week")]
    [InlineData("Remove", "Yes, remove it")]
    public async Task AHundredMembersPressingOnePanelAtOnceLeavesItConsistent(string page, string button)
    {
        var opened = await _admin.PressesAsync(await OneAsync(), page);
        var payload = opened.AllButtons().First(one => one.Label == button).Payload!;
        var before = (await _admin.History.LatestAsync(_admin.Chat.Id, 1000, CancellationToken.None)).Count;

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(member => Task.Run(() => _admin.DoesAsync(
            new IncomingContent.Press(payload), member: $"member-{member}"))));

        Assert.Equal(1, (await _admin.History.LatestAsync(_admin.Chat.Id, 1000, CancellationToken.None)).Count - before);
        Assert.Equal(1, replies.Count(reply => reply.Toast is null or "Removed."));
        Assert.All(replies, reply => Assert.NotNull(reply.Replacement));
    }

    [Fact]
    public async Task AHundredMembersAddingFromOnePanelAddOne()
    {
        var page = await _admin.PressesAsync(await _admin.SaysAsync("/schedule"), "Add a schedule");
        var payloads = page.AllButtons().Select(button => button.Payload!).Where(payload => payload.StartsWith("s-add:", StringComparison.Ordinal)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(member => Task.Run(() => _admin.DoesAsync(
            new IncomingContent.Press(payloads[member % payloads.Count]), member: $"member-{member}"))));

        Assert.Single(await _admin.SchedulesAsync());
    }

    [Fact]
    public void EveryZoneHasACodeOfItsOwn() =>
        Assert.Equal(TimeZones.Ids.Count, TimeZones.Ids.Select(ScheduleCodes.OfName).Distinct().Count());

    [Theory]
    [InlineData("mon,wed 20:00")]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 00:00,06:07,12:34,23:59")]
    [InlineData("sun 07:05")]
    public void SendTimesHaveAShortCode(string stored)
    {
        var code = SendTimesCode.Of(SendTimes.Parse(stored));

        Assert.InRange(code.Length, 4, 11);
        Assert.Equal(stored, SendTimesCode.Read(code)?.ToString());
    }

    [Fact]
    public void EveryNthDayKeepsItsDaysInItsCode()
    {
        var times = new SendTimes(new EveryNthDay(3, new LocalDate(2026, 11, 25)), new LocalTime(9, 0));

        var read = SendTimesCode.Read(SendTimesCode.Of(times))!;

        Assert.Equal(times.NextAfter(Some.Noon, DateTimeZone.Utc), read.NextAfter(Some.Noon, DateTimeZone.Utc));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7f")]
    [InlineData("007W")]
    [InlineData("7f___")]
    [InlineData("7f__")]
    [InlineData("~11aa")]
    [InlineData("~")]
    public void NonsenseIsNoSendTimes(string code) => Assert.Null(SendTimesCode.Read(code));

    private Task<Reply> ListAsync() => _admin.SaysAsync("/schedule");

    private Task<Reply> OneAsync(string command = "/schedule daily 8:00") => _admin.SaysAsync(command);
}
