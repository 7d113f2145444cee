using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Delivery;

public sealed class SilencePlannerTests
{
    [Fact]
    public void TheQuestionComesAMinuteAfterTheUsualHour() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 25, 2, 31), Plan("mon,tue,wed,thu,fri,sat,sun 08:00", "Asia/Kolkata").DueAt);

    [Fact]
    public void OfSeveralTimesTheOneByDayIsTaken() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 19, 1), Plan("mon,tue,wed,thu,fri,sat,sun 05:00,19:00,23:00").DueAt);

    [Theory]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 23:00")]
    [InlineData("mon,tue,wed,thu,fri,sat,sun 21:29")]
    public void WhoeverGetsNudgesAtNightIsAskedByDay(string times) =>
        Assert.Equal(Instant.FromUtc(2026, 11, 25, 10, 0), Plan(times).DueAt);

    [Fact]
    public void ItIsNotAskedAtNightWhenItIsLate() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 21, 30), Plan("mon,tue,wed,thu,fri,sat,sun 20:00").ExpiresAt);

    [Fact]
    public void ItOffersOneStepDown() =>
        Assert.Equal(new Notice(SilencePlanner.NoticeKind, "mon,wed,fri 08:00"), Plan("mon,tue,wed,thu,fri,sat,sun 08:00").Notice);

    [Fact]
    public void OnceAWeekIsTheLeast() =>
        Assert.Equal(new Notice(SilencePlanner.NoticeKind, ""), Plan("wed 08:00").Notice);

    [Fact]
    public void ItMovesNoSchedule()
    {
        var chat = Some.Chat();
        var schedule = Some.Schedule(chat);

        Assert.NotEqual(schedule.Id, SilencePlanner.Plan(new DueSchedule(schedule, chat), Some.Noon).Schedule);
    }

    private static PlannedDelivery Plan(string times, string zone = "Etc/UTC")
    {
        var chat = Some.Chat();
        return SilencePlanner.Plan(new DueSchedule(Some.Schedule(chat, SendTimes.Parse(times), zone), chat), Some.Noon);
    }
}
