using NodaTime;
using NodaTime.TimeZones;

namespace NudgeBot.Core.Tests.Schedules;

/// <summary>Every zone of TZDB, one for each distinct sequence of offsets between two dates.</summary>
internal static class ZoneBehaviours
{
    public static Instant Start { get; } = Instant.FromUtc(2024, 1, 1, 0, 0);

    public static Instant End { get; } = Instant.FromUtc(2036, 1, 1, 0, 0);

    public static IReadOnlyList<DateTimeZone> All { get; } =
    [
        .. TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Order(StringComparer.Ordinal)
            .Select(id => DateTimeZoneProviders.Tzdb[id])
            .GroupBy(zone => string.Join(';', Intervals(zone).Select(part => $"{part.RawStart()} {part.WallOffset}")))
            .Select(same => same.First()),
    ];

    public static IEnumerable<ZoneInterval> Intervals(DateTimeZone zone) => zone.GetZoneIntervals(Start, End);

    /// <summary>The clock changes of all zones: the interval before and the one after.</summary>
    public static IEnumerable<(DateTimeZone Zone, ZoneInterval Before, ZoneInterval After)> Changes() =>
        from zone in All
        from pair in Intervals(zone).Zip(Intervals(zone).Skip(1))
        where pair.First.WallOffset != pair.Second.WallOffset
        select (zone, pair.First, pair.Second);

    private static Instant RawStart(this ZoneInterval interval) => interval.HasStart ? interval.Start : Instant.MinValue;
}
