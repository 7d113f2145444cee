using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("08:00", "11:00")]
    [InlineData("18:30", "21:30")]
    [InlineData("20:00", "21:30")]
    [InlineData("21:29", "21:30")]
    public void ANudgeOfTheDayIsWelcomeForThreeHoursButNotAtNight(string due, string until)
    {
        Assert.Equal(At(25, until), Freshness.ExpiryOf(Send(due), DateTimeZone.Utc));
    }

    [Theory]
    [InlineData("21:30", 26, "00:30")]
    [InlineData("23:00", 26, "02:00")]
    [InlineData("06:59", 25, "09:59")]
    public void AScheduleThatChoseTheNightIsWelcomeThen(string due, int day, string until)
    {
        Assert.Equal(At(day, until), Freshness.ExpiryOf(Send(due), DateTimeZone.Utc));
    }

    [Fact]
    public void TheNightBeginsByTheClockOfTheChat()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
        var send = new SendTimes(SendDays.Daily, new LocalTime(20, 0)).NextAfter(At(25, "00:00"), zone);

        Assert.Equal(new LocalTime(21, 30), Freshness.ExpiryOf(send, zone).InZone(zone).TimeOfDay);
    }

    private static SendTime Send(string time) =>
        new SendTimes(SendDays.Daily, Time(time)).NextAfter(At(24, "23:59"), DateTimeZone.Utc);

    private static Instant At(int day, string time) => (new LocalDate(2026, 11, day) + Time(time)).InUtc().ToInstant();

    private static LocalTime Time(string time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
}
