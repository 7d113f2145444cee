using NodaTime.TimeZones;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>All names by which zones can be found, from TZDB and from this folder's tables; immutable.</summary>
internal sealed class Gazetteer
{
    private static readonly string[] TimesOfNorthAmerica = ["Eastern", "Central", "Mountain", "Pacific", "Atlantic"];

    private readonly Dictionary<string, string> _countryNames;
    private readonly Dictionary<string, ZoneCandidate> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _weights;
    private readonly List<NamedZone> _names = [];
    private readonly List<Spot> _spots = [];

    private Gazetteer(TzdbDateTimeZoneSource source)
    {
        var locations = source.ZoneLocations ?? throw new InvalidOperationException("This TZDB has no zone locations.");
        var cities = ZoneTables.Cities().ToList();
        _countryNames = locations.DistinctBy(location => location.CountryCode)
            .ToDictionary(location => location.CountryCode, location => location.CountryName, StringComparer.Ordinal);
        _weights = cities.CountBy(city => city.Zone).ToDictionary(StringComparer.Ordinal);
        foreach (var location in locations)
        {
            AddLocation(location);
        }

        AddFormerNames(source);
        foreach (var city in cities)
        {
            var place = Add(city.Names, city.Zone, city.Country);
            _spots.Add(new Spot(city.Latitude, city.Longitude, place));
        }

        foreach (var region in ZoneTables.Regions())
        {
            foreach (var zone in region.Zones)
            {
                Add(region.Names, zone, region.Country);
            }
        }

        AddCountries(locations);
        Abbreviations = ZoneTables.Abbreviations()
            .SelectMany(row => row.Names.Select(name => (name, zones: row.Zones.Select(zone => _zones[zone]).ToList())))
            .ToDictionary(row => PlaceNames.Fold(row.name), row => (IReadOnlyList<ZoneCandidate>)row.zones, StringComparer.Ordinal);
    }

    /// <summary>The gazetteer of NodaTime's own TZDB, made when it is first asked for.</summary>
    public static Lazy<Gazetteer> OfTzdb { get; } = new(() => new Gazetteer(TzdbDateTimeZoneSource.Default));

    public IReadOnlyList<NamedZone> Names => _names;

    public IReadOnlyDictionary<string, IReadOnlyList<ZoneCandidate>> Abbreviations { get; }

    /// <summary>The zones themselves, the most populous first.</summary>
    public IEnumerable<ZoneCandidate> Zones => _zones.Values.OrderByDescending(zone => Weight(zone.ZoneId));

    /// <summary>The place nearest to a point, as the crow flies.</summary>
    public ZoneCandidate Nearest(double latitude, double longitude)
    {
        var point = new Spot(latitude, longitude, _spots[0].Zone);
        return _spots.MaxBy(spot => spot.Nearness(point))!.Zone;
    }

    private void AddLocation(TzdbZoneLocation location)
    {
        var parts = location.ZoneId.Split('/');
        var city = Spelled(parts[^1]);
        var within = parts.Length > 2 ? Spelled(parts[1]) : location.CountryName;
        var candidate = new ZoneCandidate(location.ZoneId, within == location.CountryName ? city : $"{city}, {within}", location.CountryName);
        _zones.TryAdd(location.ZoneId, candidate);
        AddName(city, candidate, location.CountryCode);
        AddName(location.ZoneId, candidate, location.CountryCode);
        AddName(candidate.Place, candidate, location.CountryCode);
        foreach (var region in Regions(location))
        {
            AddName(region, candidate with { Place = region }, location.CountryCode);
        }

        _spots.Add(new Spot(location.Latitude, location.Longitude, candidate));
    }

    // "Queensland (most areas)", "Java, Sumatra", "Atlantic - NS (most areas), PE": the words that name a region.
    private static IEnumerable<string> Regions(TzdbZoneLocation location) => location.Comment
        .Split([',', ';', '(', ')', '/', '-', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length > 3 && char.IsUpper(part[0]) && char.IsLower(part[1]) && part != location.CountryName && !TimesOfNorthAmerica.Contains(part));

    // "Asia/Calcutta", "US/Pacific". Of zones that several countries share, a former name may belong to any of them.
    private void AddFormerNames(TzdbDateTimeZoneSource source)
    {
        var ofOneCountry = source.Zone1970Locations!.Where(zone => zone.Countries.Count == 1).ToDictionary(zone => zone.ZoneId, zone => zone.Countries[0].Code);
        foreach (var (former, canonical) in source.CanonicalIdMap)
        {
            if (former == canonical || _zones.ContainsKey(former) || !_zones.TryGetValue(canonical, out var zone))
            {
                continue;
            }

            AddName(former, zone, "");
            if (ofOneCountry.TryGetValue(canonical, out var country) && IsNamedAfterACity(former))
            {
                AddName(Spelled(former[(former.LastIndexOf('/') + 1)..]), zone, country);
            }
        }
    }

    // "Asia/Saigon" is, "US/Eastern" and "Australia/West" are not.
    private static bool IsNamedAfterACity(string id) =>
        id.Split('/')[0] is "Africa" or "America" or "Asia" or "Atlantic" or "Europe" or "Indian" or "Pacific";

    private void AddCountries(IEnumerable<TzdbZoneLocation> locations)
    {
        var named = _countryNames.Select(country => (Code: country.Key, Names: (string[])[country.Value, country.Value.Split(" (")[0], country.Key]))
            .Concat(ZoneTables.Countries().Select(country => (Code: country.Country, country.Names)))
            .ToLookup(country => country.Code, country => country.Names);
        foreach (var country in locations.GroupBy(location => location.CountryCode))
        {
            var names = named[country.Key].SelectMany(each => each).Select(PlaceNames.Fold).Distinct().ToList();
            var hasMain = country.Any(IsMain);
            foreach (var location in country)
            {
                var kind = hasMain && !IsMain(location) ? NameKind.CountryOfMinorZone : NameKind.Country;
                _names.AddRange(names.Select(name => new NamedZone(name, _zones[location.ZoneId], country.Key, kind, Weight(location.ZoneId))));
            }
        }
    }

    // "most of Germany", "Spain (mainland)": whoever names the country means this zone.
    private static bool IsMain(TzdbZoneLocation location) =>
        location.Comment.StartsWith("most of", StringComparison.Ordinal) || location.Comment.EndsWith("(mainland)", StringComparison.Ordinal);

    private ZoneCandidate Add(string[] names, string zone, string country)
    {
        var candidate = new ZoneCandidate(zone, names[0], _countryNames[country]);
        foreach (var name in names)
        {
            AddName(name, candidate, country);
        }

        return candidate;
    }

    private void AddName(string name, ZoneCandidate zone, string country) =>
        _names.Add(new NamedZone(PlaceNames.Fold(name), zone, country, NameKind.Place, Weight(zone.ZoneId)));

    private int Weight(string zone) => _weights.GetValueOrDefault(zone);

    private static string Spelled(string segment) => segment.Replace('_', ' ');
}
