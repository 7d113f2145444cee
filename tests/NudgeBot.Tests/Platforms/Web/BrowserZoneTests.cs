using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class BrowserZoneTests
{
    [Theory]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("America/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    public void AnOldNameBecomesTheNewOne(string said, string zone) => Assert.Equal(zone, BrowserZone.Read(said));

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("Europe/Oslo")]
    [InlineData("UTC")]
    public void OtherZonesStayThemselves(string zone) => Assert.Equal(zone, BrowserZone.Read(zone));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("<script>")]
    public void WhatIsNoZoneIsNotTaken(string? said) => Assert.Null(BrowserZone.Read(said));
}
