using NodaTime;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Tests.Schedules.Words;

public sealed class SendTimesDescriptionTests
{
    [Theory]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 08:00", "Daily 1 Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday")]
    [InlineData("mon,tue,wed,thu,fri 08:00", "Weekdays 1 Monday,Tuesday,Wednesday,Thursday,Friday")]
    [InlineData("sat,sun 08:00", "Weekends 1 Saturday,Sunday")]
    [InlineData("mon,wed,fri 08:00", "DaysOfWeek 1 Monday,Wednesday,Friday")]
    [InlineData("sun 08:00", "DaysOfWeek 1 Sunday")]
    [InlineData("every-1-from-2026-11-24 08:00", "Daily 1 Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday")]
    [InlineData("every-2-from-2026-11-24 08:00", "EveryDays 2 ")]
    [InlineData("every-7-from-2026-11-24 08:00", "DaysOfWeek 1 Tuesday")]
    [InlineData("every-14-from-2026-11-24 08:00", "EveryWeeks 2 Tuesday")]
    public void DaysAreDescribedAsPeopleSayThem(string stored, string expected)
    {
        var description = SendTimesDescription.Of(SendTimes.Parse(stored));

        Assert.Equal(expected, $"{description.Kind} {description.Interval} {string.Join(',', description.Days)}");
    }

    [Fact]
    public void TheTimesAreGivenEarliestFirst() => Assert.Equal(
        [new LocalTime(8, 0), new LocalTime(20, 0)], SendTimesDescription.Of(SendTimes.Parse("mon 20:00,08:00")).Times);
}
