using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>What is chosen from lists, on platforms that have lists.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData("days", "Mon Wed", "mon,wed 08:00")]
    [InlineData("times", "9:00 21:00", "mon,tue,wed,thu,fri,sat,sun 09:00,21:00")]
    public async Task SeveralAreChosenAtOnceInTheSettings(string page, string names, string becomes)
    {
        var parent = await ParentAtWork.SubscribedAsync();

        var now = await ChoosesAsync(parent, await parent.PressesAsync($"settings:{page}"), names);

        Assert.Equal(becomes, (await parent.ScheduleAsync()).Times.ToString());
        Assert.Equal(names.Split(' '), now.AllButtons().Where(button => button.IsChosen).Select(button => button.Name));
    }

    [Theory]
    [InlineData("Days", "Mon Wed", "mon,wed 08:00")]
    [InlineData("Times", "9:00 21:00", "mon,tue,wed,thu,fri,sat,sun 09:00,21:00")]
    public async Task SeveralAreChosenAtOnceForASchedule(string page, string names, string becomes)
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var schedule = await parent.PressesAsync(await parent.SaysAsync("/schedule"), "every day at 8:00");

        var now = await ChoosesAsync(parent, await parent.PressesAsync(schedule, page), names);

        Assert.Equal(becomes, (await parent.ScheduleAsync()).Times.ToString());
        Assert.Equal(names.Split(' '), now.AllButtons().Where(button => button.IsChosen).Select(button => button.Name));
    }

    [Fact]
    public async Task TheYearsOfTheChildrenAreThoseChosenAndNoOthers()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var some = await ChoosesAsync(parent, await parent.SaysAsync("/children 2 and 5"), "2024 2022 2020");
        Assert.Equal([2020, 2022, 2024], parent.Chat.Settings.ChildrenBorn);

        await ChoosesAsync(parent, some, "");

        Assert.Empty(parent.Chat.Settings.ChildrenBorn);
    }

    [Theory]
    [InlineData("set-days:mon 08:00", "9")]
    [InlineData("set-days:mon 08:00")]
    [InlineData("set-times:mon 08:00", "??")]
    [InlineData("set-times:mon 08:00")]
    [InlineData("set-times:mon 08:00", "70", "71", "72", "73", "74")]
    [InlineData("born:", "soon")]
    [InlineData("born:", "1066")]
    [InlineData("settings:panel", "1")]
    [InlineData("nonsense", "1")]
    public async Task AForgedChoiceChangesNothing(string payload, params string[] values)
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var before = (parent.Chat, await parent.ScheduleAsync());

        var reply = await parent.DoesAsync(new IncomingContent.Pick(payload, values));

        Assert.Contains("from an older message", reply.Toast, StringComparison.Ordinal);
        Assert.Equal(before, (parent.Chat, await parent.ScheduleAsync()));
    }

    [Fact]
    public async Task AChoiceForAScheduleThatChangedMeanwhileIsNotMade()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        var page = await parent.PressesAsync(await parent.PressesAsync(await parent.SaysAsync("/schedule"), "every day at 8:00"), "Days");
        await ChoosesAsync(parent, page, "Mon");

        var late = await ChoosesAsync(parent, page, "Tue");

        Assert.Contains("changed this meanwhile", late.Toast, StringComparison.Ordinal);
        Assert.Equal("mon 08:00", (await parent.ScheduleAsync()).Times.ToString());
    }

    private static Task<Reply> ChoosesAsync(ParentAtWork parent, Reply shown, string names)
    {
        var offered = shown.AllButtons().Where(button => button.Choice?.Payload is not null).ToList();
        var chosen = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => offered.Single(button => button.Name == name).Value!);
        return parent.DoesAsync(new IncomingContent.Pick(Assert.Single(offered.Select(button => button.Choice).Distinct())!.Payload!, [.. chosen]));
    }
}
