using NodaTime.TimeZones;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Platforms.Web;

/// <summary>Reads the time zone that a browser says it is in.</summary>
internal static class BrowserZone
{
    private const int LongestId = 64;

    /// <summary>
    /// The zone's IANA id; null when there is no such zone. Browsers still say "Asia/Calcutta" and "Europe/Kiev": a name that
    /// is on no map any more becomes the one that took its place, while Europe/Oslo stays itself.
    /// </summary>
    public static string? Read(string? zone)
    {
        if (zone is not { Length: > 0 and <= LongestId } || TimeZones.Find(zone) is null)
        {
            return null;
        }

        var tzdb = TzdbDateTimeZoneSource.Default;
        var successor = tzdb.CanonicalIdMap.TryGetValue(zone, out var canonical) ? canonical : zone;
        return IsOnTheMap(successor) && !IsOnTheMap(zone) ? successor : zone;

        bool IsOnTheMap(string id) => tzdb.ZoneLocations?.Any(location => location.ZoneId == id) == true;
    }
}
