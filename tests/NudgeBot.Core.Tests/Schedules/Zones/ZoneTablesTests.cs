using NodaTime.TimeZones;
using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Tests.Schedules.Zones;

/// <summary>The hand-written tables agree with TZDB.</summary>
public sealed class ZoneTablesTests
{
    private static readonly ILookup<string, string> CountriesOfZone = TzdbDateTimeZoneSource.Default.ZoneLocations!
        .Select(location => (location.ZoneId, location.CountryCode))
        .Concat(TzdbDateTimeZoneSource.Default.Zone1970Locations!.SelectMany(location => location.Countries.Select(country => (location.ZoneId, country.Code))))
        .ToLookup(pair => pair.Item1, pair => pair.Item2);

    [Fact]
    public void EveryCityIsInACountryOfItsZone() =>
        Assert.All(ZoneTables.Cities(), city => Assert.Contains(city.Country, CountriesOfZone[city.Zone]));

    [Fact]
    public void EveryRegionIsInACountryOfItsZones() =>
        Assert.All(ZoneTables.Regions(), region => Assert.All(region.Zones, zone => Assert.Contains(region.Country, CountriesOfZone[zone])));

    [Fact]
    public void EveryCountryHasAZone() =>
        Assert.All(ZoneTables.Countries(), country => Assert.Contains(CountriesOfZone, zone => zone.Contains(country.Country)));

    [Fact]
    public void EveryMeaningOfAnAbbreviationIsAZone() =>
        Assert.All(ZoneTables.Abbreviations(), row => Assert.All(row.Zones, zone => Assert.True(CountriesOfZone.Contains(zone), zone)));

    [Fact]
    public void NoCityStandsTwice() =>
        Assert.Empty(ZoneTables.Cities().GroupBy(city => (city.Names[0], city.Country)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void EveryNameOfACityFindsIt() => Assert.All(ZoneTables.Cities(), city => Assert.All(city.Names, name =>
        Assert.Contains(PlaceMatcher.Find(PlaceNames.Fold(name), Gazetteer.OfTzdb.Value.Names), match => match.IsExact && match.Zone.ZoneId == city.Zone)));

    [Fact]
    public void EveryZoneOfTzdbIsFoundByItsId() => Assert.All(TzdbDateTimeZoneSource.Default.ZoneLocations!, location =>
        Assert.Contains(PlaceMatcher.Find(PlaceNames.Fold(location.ZoneId), Gazetteer.OfTzdb.Value.Names), match => match.IsExact && match.Zone.ZoneId == location.ZoneId));
}
