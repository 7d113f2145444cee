using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

public sealed class SendTimesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);

    [Fact]
    public void ASendAtExactlyThatInstantIsNotTheNext()
    {
        var daily = new SendTimes(SendDays.Daily, LocalTime.Noon);

        Assert.Equal(Noon + Duration.FromDays(1), daily.NextAfter(Noon, DateTimeZone.Utc).At);
    }

    [Fact]
    public void ASendOneTickLaterIsTheNext()
    {
        var daily = new SendTimes(SendDays.Daily, LocalTime.Noon);

        Assert.Equal(Noon, daily.NextAfter(Noon - Duration.FromTicks(1), DateTimeZone.Utc).At);
    }

    [Fact]
    public void TheTimesOfADayComeInOrderWhateverTheOrderGiven()
    {
        var times = new SendTimes(SendDays.Daily, new(20, 0), new(8, 0), new(13, 15), new(8, 0));

        var sends = times.Between(Noon, Noon + Duration.FromDays(1), DateTimeZone.Utc).Select(send => send.Local.TimeOfDay);

        Assert.Equal([new(13, 15), new(20, 0), new(8, 0)], sends);
    }

    [Fact]
    public void TheEndOfAnIntervalIsIncludedAndItsStartIsNot()
    {
        var daily = new SendTimes(SendDays.Daily, LocalTime.Noon);

        Assert.Equal(
            [Noon + Duration.FromDays(1), Noon + Duration.FromDays(2)],
            daily.Between(Noon, Noon + Duration.FromDays(2), DateTimeZone.Utc).Select(send => send.At));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(31)]
    public void EveryNthDayKeepsItsStepAcrossMonthsYearsAndClockChanges(int interval)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Santiago"];
        var from = new LocalDate(2026, 1, 31);
        var times = new SendTimes(new EveryNthDay(interval, from), new LocalTime(0, 30));

        var dates = times.Between(zone.AtStartOfDay(from).ToInstant(), Instant.FromUtc(2029, 3, 1, 0, 0), zone)
            .Select(send => send.Local.Date).ToList();

        Assert.Equal(Enumerable.Range(0, dates.Count).Select(step => from.PlusDays(step * interval)), dates);
        Assert.True(dates[^1] > new LocalDate(2029, 1, 1));
    }

    [Fact]
    public void OnlyTheDaysOfTheWeekGivenAreSent()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];

        // Every non-empty set of days of the week.
        Assert.All(Enumerable.Range(1, 127), mask =>
        {
            var days = Enumerable.Range(1, 7).Where(day => (mask & (1 << (day - 1))) != 0).Select(day => (IsoDayOfWeek)day).ToList();
            var times = new SendTimes(new DaysOfWeek(days), new LocalTime(8, 0));

            var sent = times.Between(Noon, Noon + Duration.FromDays(21), zone).Select(send => send.Local.DayOfWeek).ToList();

            Assert.Equal(3 * days.Count, sent.Count);
            Assert.Equal(days, sent.Distinct().Order());
        });
    }

    [Fact]
    public void ScheduleWithoutATimeIsRefused() => Assert.Throws<ArgumentException>(() => new SendTimes(SendDays.Daily));

    [Fact]
    public void MoreThanFourTimesADayAreRefused() =>
        Assert.Throws<ArgumentException>(() => new SendTimes(SendDays.Daily, Enumerable.Range(1, 5).Select(hour => new LocalTime(hour, 0))));

    [Fact]
    public void ATimeThatTheStoredFormCannotKeepIsRefused() =>
        Assert.Throws<ArgumentException>(() => new SendTimes(SendDays.Daily, new LocalTime(8, 0, 30)));

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void AnIntervalOutsideOneToThirtyOneDaysIsRefused(int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EveryNthDay(interval, new LocalDate(2026, 1, 1)));

    [Fact]
    public void NoDayOfTheWeekIsRefused() => Assert.Throws<ArgumentException>(() => new DaysOfWeek());
}
