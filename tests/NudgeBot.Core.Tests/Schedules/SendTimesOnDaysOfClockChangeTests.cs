using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

/// <summary>Days on which the clocks of real zones change in unusual ways, worked out by hand from TZDB.</summary>
public sealed class SendTimesOnDaysOfClockChangeTests
{
    /// <summary>Zone, schedule, local day on which it is looked at, expected sends in UTC.</summary>
    public static TheoryData<string, string, string, string> Days => new()
    {
        // Half an hour at 02:00: 02:00-02:30 is missing in October, 01:30-02:00 comes twice in April.
        { "Australia/Lord_Howe", "02:00", "2026-10-04", "2026-10-03T15:30" },
        { "Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03T15:30" },
        { "Australia/Lord_Howe", "02:30", "2026-10-04", "2026-10-03T15:30" },
        { "Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-04T14:45" },
        { "Australia/Lord_Howe", "02:00", "2026-04-05", "2026-04-04T15:30" },

        // The usual hour at 02:00 and at 01:00.
        { "America/New_York", "02:30", "2026-03-08", "2026-03-08T07:00" },
        { "America/New_York", "01:30", "2026-11-01", "2026-11-01T05:30" },
        { "Europe/London", "01:30", "2026-03-29", "2026-03-29T01:00" },
        { "Europe/London", "01:30", "2026-10-25", "2026-10-25T00:30" },

        // Since 2022 Jordan keeps +03 all year; the gap at the midnight that began 2022-02-25 was its last.
        { "Asia/Amman", "00:30", "2022-02-25", "2022-02-24T22:00" },
        { "Asia/Amman", "00:30", "2026-02-27", "2026-02-26T21:30" },

        // Greenland changes at 01:00 UTC: the last hour of Saturday is missing in March, comes twice in October.
        { "America/Nuuk", "23:30", "2026-03-28", "2026-03-29T01:00" },
        { "America/Nuuk", "00:00", "2026-03-29", "2026-03-29T01:00" },
        { "America/Nuuk", "23:30", "2026-10-24", "2026-10-25T00:30" },

        // Chile: midnight is missing in September; 23:00-24:00 comes twice in April.
        { "America/Santiago", "00:00", "2026-09-06", "2026-09-06T04:00" },
        { "America/Santiago", "00:30", "2026-09-06", "2026-09-06T04:00" },
        { "America/Santiago", "23:30", "2026-04-04", "2026-04-05T02:30" },

        // Egypt: midnight of the last Friday of April is missing; 23:00-24:00 of the last Thursday of October comes twice.
        { "Africa/Cairo", "00:30", "2026-04-24", "2026-04-23T22:00" },
        { "Africa/Cairo", "23:30", "2026-10-29", "2026-10-29T20:30" },

        // Cuba and Lebanon have no midnight either; Cuba's hour from midnight comes twice in November.
        { "America/Havana", "00:30", "2026-03-08", "2026-03-08T05:00" },
        { "America/Havana", "00:30", "2026-11-01", "2026-11-01T04:30" },
        { "Asia/Beirut", "00:00", "2026-03-29", "2026-03-28T22:00" },

        // Morocco is an hour behind during Ramadan: 02:00-03:00 comes twice when it begins, is missing when it has ended.
        { "Africa/Casablanca", "02:30", "2026-02-15", "2026-02-15T01:30" },
        { "Africa/Casablanca", "02:30", "2026-03-22", "2026-03-22T02:00" },
        { "Africa/Casablanca", "08:00", "2026-03-01", "2026-03-01T08:00" },

        // The Norwegian station Troll jumps two hours.
        { "Antarctica/Troll", "01:30", "2026-03-29", "2026-03-29T01:00" },
        { "Antarctica/Troll", "02:30", "2026-03-29", "2026-03-29T01:00" },
        { "Antarctica/Troll", "01:30", "2026-10-25", "2026-10-24T23:30" },
        { "Antarctica/Troll", "02:30", "2026-10-25", "2026-10-25T00:30" },

        // Quarters of an hour.
        { "Pacific/Chatham", "03:00", "2026-09-27", "2026-09-26T14:00" },
        { "Pacific/Chatham", "03:00", "2026-04-05", "2026-04-04T13:15" },
        { "Asia/Kathmandu", "08:00", "2026-06-01", "2026-06-01T02:15" },

        // Kazakhstan joined its two zones in 2024: the hour before midnight came twice.
        { "Asia/Almaty", "23:30", "2024-02-29", "2024-02-29T17:30" },
        { "Asia/Almaty", "08:00", "2024-03-01", "2024-03-01T03:00" },
    };

    [Theory, MemberData(nameof(Days))]
    public void TheDaysSendIsAt(string zoneId, string time, string day, string utc)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var date = LocalDatePattern.Iso.Parse(day).Value;
        var daily = SendTimes.Parse($"mon,tue,wed,thu,fri,sat,sun {time}");

        var send = daily.Between(zone.AtStartOfDay(date.PlusDays(-1)).ToInstant(), zone.AtStartOfDay(date.PlusDays(2)).ToInstant(), zone)
            .Single(each => each.Local.Date == date);

        Assert.Equal(utc, InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Format(send.At));
    }

    [Fact]
    public void TwoTimesThatAGapJoinsAreOneSend()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var twice = SendTimes.Parse("sun 02:30,03:00");

        var sends = twice.Between(Instant.FromUtc(2026, 3, 28, 12, 0), Instant.FromUtc(2026, 3, 29, 12, 0), zone);

        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), Assert.Single(sends).At);
    }

    [Fact]
    public void EveningAndMidnightThatAGapJoinsAreOneSendAndBothDaysAreServed()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Nuuk"];
        var twice = SendTimes.Parse("mon,tue,wed,thu,fri,sat,sun 00:00,23:30");

        var dates = twice.Between(Instant.FromUtc(2026, 3, 27, 12, 0), Instant.FromUtc(2026, 3, 30, 12, 0), zone)
            .Select(send => send.Local.ToString("dd HH:mm", null));

        Assert.Equal(["27 23:30", "28 00:00", "28 23:30", "29 23:30", "30 00:00"], dates);
    }

    [Fact]
    public void ADayThatAZoneSkippedWholeIsSentWhenTheNextDayBegins()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var daily = new SendTimes(SendDays.Daily, new LocalTime(8, 0));

        var sends = daily.Between(Instant.FromUtc(2011, 12, 29, 0, 0), Instant.FromUtc(2011, 12, 31, 0, 0), zone)
            .Select(send => $"{send.Local:dd HH:mm} at {send.At.InZone(zone):dd HH:mm}");

        Assert.Equal(["29 08:00 at 29 08:00", "30 08:00 at 31 00:00", "31 08:00 at 31 08:00"], sends);
    }

    [Fact]
    public void ApiaKeepsItsDaysNow()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var daily = new SendTimes(SendDays.Daily, new LocalTime(8, 0));

        Assert.Equal(Instant.FromUtc(2026, 4, 4, 19, 0), daily.NextAfter(Instant.FromUtc(2026, 4, 4, 0, 0), zone).At);
    }
}
