using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Tests.Schedules.Zones;

public sealed class NearestZoneTests
{
    [Theory]
    [InlineData(19.076, 72.878, "Asia/Kolkata")]
    [InlineData(18.52, 73.86, "Asia/Kolkata")]
    [InlineData(31.55, 74.34, "Asia/Karachi")]
    [InlineData(31.63, 74.87, "Asia/Kolkata")]
    [InlineData(40.71, -74.01, "America/New_York")]
    [InlineData(37.77, -122.42, "America/Los_Angeles")]
    [InlineData(29.76, -95.37, "America/Chicago")]
    [InlineData(48.14, 11.58, "Europe/Berlin")]
    [InlineData(51.51, -0.13, "Europe/London")]
    [InlineData(-33.92, 18.42, "Africa/Johannesburg")]
    [InlineData(-22.91, -43.17, "America/Sao_Paulo")]
    [InlineData(-16.92, 145.77, "Australia/Brisbane")]
    [InlineData(21.31, -157.86, "Pacific/Honolulu")]
    [InlineData(-13.83, -171.76, "Pacific/Apia")]
    [InlineData(-17.5, -179.9, "Pacific/Fiji")]
    public void TheZoneOfTheNearestKnownPlaceIsSuggested(double latitude, double longitude, string zone) =>
        Assert.Equal(zone, ZoneSearch.Nearest(latitude, longitude).ZoneId);

    [Theory]
    [InlineData(90, 0)]
    [InlineData(-90, 180)]
    [InlineData(0, -180)]
    public void EvenThePolesHaveOne(double latitude, double longitude) => Assert.NotEmpty(ZoneSearch.Nearest(latitude, longitude).ZoneId);

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(0, -180.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    public void APointThatDoesNotExistIsRefused(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ZoneSearch.Nearest(latitude, longitude));
}
