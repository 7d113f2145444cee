using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

public sealed class FewerSendsTests
{
    [Theory]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 08:00", "mon,wed,fri 08:00")]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 08:00,20:00", "mon,wed,fri 08:00")]
    [InlineData("every-2-from-2026-01-31 19:30", "mon,wed,fri 19:30")]
    [InlineData("mon,wed,fri 20:00", "mon 20:00")]
    [InlineData("tue,thu 07:15", "tue 07:15")]
    [InlineData("sat 09:00,18:00", "sat 09:00")]
    [InlineData("every-3-from-2026-01-31 08:00", "mon 08:00")]
    public void OneStepDownIsThreeAWeekAndThenOne(string times, string fewer) =>
        Assert.Equal(SendTimes.Parse(fewer), FewerSends.Than(SendTimes.Parse(times)));

    [Theory]
    [InlineData("sun 08:00")]
    [InlineData("every-7-from-2026-01-31 08:00")]
    [InlineData("every-31-from-2026-01-31 08:00")]
    public void BelowOneAWeekThereIsNoStep(string times) => Assert.Null(FewerSends.Than(SendTimes.Parse(times)));
}
