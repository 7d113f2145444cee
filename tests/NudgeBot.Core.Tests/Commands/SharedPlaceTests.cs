using NudgeBot.Core.Commands;

namespace NudgeBot.Core.Tests.Commands;

public sealed class SharedPlaceTests
{
    private readonly ParentAtWork _parent = new() { CanTellPlace = true };

    [Fact]
    public async Task WhoCanIsOfferedToShareWhereTheyAre()
    {
        var asks = await _parent.PressesAsync(await _parent.SaysAsync("/timezone"), "Use where I am");

        Assert.Equal("Share where I am", Assert.Single(asks.Messages).AsksForPlace);
    }

    [Fact]
    public async Task WhoCannotIsNot()
    {
        var parent = new ParentAtWork();

        Assert.DoesNotContain("Use where I am", (await parent.SaysAsync("/timezone")).Labels());
    }

    [Fact]
    public async Task APlaceBecomesTheZoneOfTheNearestCityOnceItIsConfirmed()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/timezone"), "Use where I am");

        var asks = await _parent.DoesAsync(new IncomingContent.Location(18.95, 72.83));

        Assert.True(asks.Messages[0].EndsAsking);
        Assert.Contains("where it is now 17:3", asks.Words(), StringComparison.Ordinal);
        Assert.Null(_parent.Chat.Settings.Zone);
        await _parent.PressesAsync(asks, "Yes, that is right");
        Assert.Equal("Asia/Kolkata", _parent.Chat.Settings.Zone);
    }

    [Fact]
    public async Task ThePlaceIsNeitherKeptNorSaidBack()
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/timezone"), "Use where I am");

        var asks = await _parent.DoesAsync(new IncomingContent.Location(18.9512, 72.8312));

        Assert.DoesNotContain("18.9", asks.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("18.9", _parent.Chat.ToString() + _parent.Chat.Settings + _parent.Chat.Awaited, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTimesChosenBeforeAreSubscribedTo()
    {
        var where = await _parent.PressesAsync(await _parent.SaysAsync("/start"), "Daily at 8:00");
        await _parent.PressesAsync(where, "Use where I am");

        await _parent.PressesAsync(await _parent.DoesAsync(new IncomingContent.Location(18.95, 72.83)), "Yes, that is right");

        Assert.Equal("Asia/Kolkata", (await _parent.ScheduleAsync()).Zone);
    }

    [Theory]
    [InlineData("Pune")]
    [InlineData("Atlantis")]
    public async Task WhoTypesACityInsteadSeesTheButtonGo(string city)
    {
        await _parent.PressesAsync(await _parent.SaysAsync("/timezone"), "Use where I am");

        Assert.True((await _parent.SaysAsync(city)).Messages[0].EndsAsking);
    }

    [Fact]
    public async Task WhoPicksACityInsteadSeesTheButtonGo()
    {
        var asks = await _parent.SaysAsync("/timezone");
        await _parent.PressesAsync(asks, "Use where I am");

        Assert.True(Assert.Single((await _parent.PressesAsync(asks, "Kolkata")).Messages).EndsAsking);
    }

    [Theory]
    [InlineData("/timezone 100 200")]
    [InlineData("/timezone -91 0")]
    public async Task APointThatIsNotOnTheEarthIsNoPlace(string typed) =>
        Assert.Contains("I know no place", (await _parent.SaysAsync(typed)).Words(), StringComparison.Ordinal);

    [Fact]
    public async Task APlaceThatPeopleShareWithEachOtherIsNotAnswered() =>
        Assert.Empty((await _parent.DoesAsync(new IncomingContent.Location(1, 2), spokenTo: false)).Messages);
}
