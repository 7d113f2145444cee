using NodaTime;
using NodaTime.TimeZones;

namespace NudgeBot.Core.Schedules;

/// <summary>The IANA time zones, from the time zone database that comes with NodaTime.</summary>
public static class TimeZones
{
    private static readonly IDateTimeZoneProvider Provider = new DateTimeZoneCache(TzdbDateTimeZoneSource.Default);

    /// <summary>The zone with an IANA id that is known to exist.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone.</exception>
    public static DateTimeZone Get(string id) => Provider[id];

    /// <summary>The zone with an IANA id, or null when there is none.</summary>
    public static DateTimeZone? Find(string id) => Provider.GetZoneOrNull(id);

    /// <summary>The IANA ids there are.</summary>
    public static IReadOnlyCollection<string> Ids => Provider.Ids;

    /// <summary>The start of the local day so many days after that of an instant.</summary>
    public static Instant StartOfDay(Instant now, int daysLater, string zone) =>
        Get(zone).AtStartOfDay(now.InZone(Get(zone)).Date.PlusDays(daysLater)).ToInstant();

    /// <summary>The offsets from UTC that are in use somewhere at an instant, westernmost first.</summary>
    public static IReadOnlyList<Offset> OffsetsAt(Instant at) =>
        [.. Inhabited.Select(zone => Get(zone).GetUtcOffset(at)).Distinct().Order()];

    /// <summary>The zones of inhabited places that have an offset from UTC at an instant, by their cities' names.</summary>
    public static IReadOnlyList<string> WithOffset(Offset offset, Instant at) =>
    [
        .. Inhabited.Where(zone => Get(zone).GetUtcOffset(at) == offset)
            .OrderBy(zone => zone[(zone.LastIndexOf('/') + 1)..], StringComparer.Ordinal),
    ];

    /// <summary>The ISO 3166 code of the country a zone is mainly used in; null when it belongs to none, as Etc/UTC.</summary>
    public static string? CountryOf(string id)
    {
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(id, out var found) ? found : id;
        var locations = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];
        return (locations.FirstOrDefault(location => location.ZoneId == id)
            ?? locations.FirstOrDefault(location => location.ZoneId == canonical))?.CountryCode;
    }

    private static IEnumerable<string> Inhabited =>
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId)
            .Where(zone => !zone.StartsWith("Antarctica/", StringComparison.Ordinal));
}
