using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

/// <summary>Promise 2, for every zone of TZDB from 2024 to 2035.</summary>
public sealed class SendTimesInEveryZoneTests
{
    public static TheoryData<string> TimesOfDay => ["00:00", "00:30", "02:30", "08:00", "23:30"];

    [Theory, MemberData(nameof(TimesOfDay))]
    public void EachLocalDayIsSentOnceInEveryZone(string time)
    {
        var daily = SendTimes.Parse($"mon,tue,wed,thu,fri,sat,sun {time}");

        Assert.All(ZoneBehaviours.All, zone =>
        {
            var last = ZoneBehaviours.Start;
            var day = ZoneBehaviours.Start.InZone(zone).Date;
            foreach (var send in daily.Between(last, ZoneBehaviours.End, zone).SkipWhile(send => send.Local.Date == day))
            {
                day = day.PlusDays(1);
                if (send.At <= last || send.Local.Date != day)
                {
                    Assert.Fail($"{zone.Id}: after {last} comes {send} instead of the send of {day}");
                }

                last = send.At;
            }

            Assert.True(last > ZoneBehaviours.End - Duration.FromHours(24 + 24));
        });
    }

    [Fact]
    public void NoZoneSkipsAWholeDayInTheseYears() =>
        Assert.DoesNotContain(ZoneBehaviours.Changes(), change =>
            change.After.WallOffset.Seconds - change.Before.WallOffset.Seconds >= NodaConstants.SecondsPerDay);

    [Fact]
    public void ATimeInAGapMovesToTheFirstInstantAfterItInEveryZone()
    {
        var gaps = ZoneBehaviours.Changes().Where(change => change.After.WallOffset > change.Before.WallOffset).ToList();

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap =>
        {
            for (var local = gap.Before.IsoLocalEnd; local < gap.After.IsoLocalStart; local = local.PlusMinutes(15))
            {
                var daily = new SendTimes(SendDays.Daily, local.TimeOfDay);

                var send = daily.Between(gap.After.Start - Duration.FromHours(30), gap.After.Start + Duration.FromHours(30), gap.Zone)
                    .Single(each => each.Local == local);

                Assert.Equal(gap.After.Start, send.At);
            }
        });
    }

    [Fact]
    public void ATimeThatExistsTwiceIsUsedTheFirstTimeInEveryZone()
    {
        var overlaps = ZoneBehaviours.Changes().Where(change => change.After.WallOffset < change.Before.WallOffset).ToList();

        Assert.NotEmpty(overlaps);
        Assert.All(overlaps, overlap =>
        {
            for (var local = overlap.After.IsoLocalStart; local < overlap.Before.IsoLocalEnd; local = local.PlusMinutes(15))
            {
                var daily = new SendTimes(SendDays.Daily, local.TimeOfDay);

                var send = daily.Between(overlap.After.Start - Duration.FromHours(30), overlap.After.Start + Duration.FromHours(30), overlap.Zone)
                    .Single(each => each.Local == local);

                Assert.Equal(local.WithOffset(overlap.Before.WallOffset).ToInstant(), send.At);
            }
        });
    }
}
