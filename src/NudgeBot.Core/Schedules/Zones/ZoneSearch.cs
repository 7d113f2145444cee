using NodaTime;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>
/// Finds the time zone a person means by a city, region, country, IANA id, clock abbreviation or offset, in NodaTime's TZDB and
/// a table of large cities. Safe to share between threads; the index is made at the first search.
/// </summary>
/// <param name="clock">Tells which offset each zone has now.</param>
public sealed class ZoneSearch(IClock clock)
{
    /// <summary>The longest text that is searched for, in UTF-16 characters; longer ones find nothing.</summary>
    public const int LongestText = 100;

    /// <summary>The zones that <paramref name="text"/> may mean, the likeliest first.</summary>
    /// <param name="text">As the person typed it: "Pune", "brazil", "san fransisco", "Portland, USA", "IST", "GMT+5:30".</param>
    /// <param name="most">How many candidates at most, one or more.</param>
    public ZoneMatches Find(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        if (text.Length > LongestText)
        {
            return ZoneMatches.None;
        }

        var gazetteer = Gazetteer.OfTzdb.Value;
        if (UtcOffset.Parse(text) is { } offset)
        {
            return WithOffset(offset, gazetteer, most);
        }

        var name = PlaceNames.Fold(text);
        var meanings = gazetteer.Abbreviations.GetValueOrDefault(name, []);
        var places = PlaceMatcher.Find(name, gazetteer.Names);
        var candidates = meanings.Concat(places.Select(place => place.Zone)).Distinct().Take(most).ToList();
        return meanings.Count > 0 ? new ZoneMatches(ZoneMatchKind.Abbreviation, candidates, null)
            : candidates.Count > 0 ? new ZoneMatches(ZoneMatchKind.Place, candidates, Certain(places))
            : ZoneMatches.None;
    }

    /// <summary>The zone of the known place nearest to a point, to be confirmed: near a border it may be the neighbour's.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public static ZoneCandidate Nearest(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is -90 to 90 degrees.");
        }

        if (!(Math.Abs(longitude) <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is -180 to 180 degrees.");
        }

        return Gazetteer.OfTzdb.Value.Nearest(latitude, longitude);
    }

    private ZoneMatches WithOffset(Offset offset, Gazetteer gazetteer, int most)
    {
        var now = clock.GetCurrentInstant();
        IEnumerable<ZoneCandidate> utc = offset == Offset.Zero ? [new ZoneCandidate("Etc/UTC", "UTC", "")] : [];
        var zones = gazetteer.Zones.Where(zone => DateTimeZoneProviders.Tzdb[zone.ZoneId].GetUtcOffset(now) == offset);
        var candidates = utc.Concat(zones).Take(most).ToList();
        return candidates.Count == 0 ? ZoneMatches.None : new ZoneMatches(ZoneMatchKind.Offset, candidates, null);
    }

    private static ZoneCandidate? Certain(IReadOnlyList<PlaceMatch> places)
    {
        var exact = places.Where(place => place.IsExact).ToList();
        return exact.Select(place => place.Zone.ZoneId).Distinct().Count() == 1 ? exact[0].Zone : null;
    }
}
