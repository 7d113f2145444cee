using CsCheck;
using NodaTime;
using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Tests.Schedules.Zones;

public sealed class ZoneSearchTests
{
    private static readonly ZoneSearch Winter = new(new StandingClock(Instant.FromUtc(2026, 1, 15, 12, 0)));
    private static readonly ZoneSearch Summer = new(new StandingClock(Instant.FromUtc(2026, 7, 15, 12, 0)));

    [Theory]

    // Zones' own cities, by any spelling
    [InlineData("Kolkata", "Asia/Kolkata")]
    [InlineData("kolkata", "Asia/Kolkata")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Sao Paulo", "America/Sao_Paulo")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("port-au-prince", "America/Port-au-Prince")]
    [InlineData("port au prince", "America/Port-au-Prince")]
    [InlineData("St. John's", "America/St_Johns")]
    [InlineData("Amsterdam", "Europe/Amsterdam")]
    [InlineData("oslo", "Europe/Oslo")]
    [InlineData("Los Angeles", "America/Los_Angeles")]

    // Large cities that no zone is named after
    [InlineData("Pune", "Asia/Kolkata")]
    [InlineData("पुणे", "Asia/Kolkata")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("bombay", "Asia/Kolkata")]
    [InlineData("New Delhi", "Asia/Kolkata")]
    [InlineData("Bangalore", "Asia/Kolkata")]
    [InlineData("Bengaluru", "Asia/Kolkata")]
    [InlineData("Chennai", "Asia/Kolkata")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("SF", "America/Los_Angeles")]
    [InlineData("seattle", "America/Los_Angeles")]
    [InlineData("Boston", "America/New_York")]
    [InlineData("NYC", "America/New_York")]
    [InlineData("Houston", "America/Chicago")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("munich", "Europe/Berlin")]
    [InlineData("Köln", "Europe/Berlin")]
    [InlineData("Hamburg", "Europe/Berlin")]
    [InlineData("Manchester", "Europe/London")]
    [InlineData("Glasgow", "Europe/London")]
    [InlineData("Łódź", "Europe/Warsaw")]
    [InlineData("Osaka", "Asia/Tokyo")]
    [InlineData("Shenzhen", "Asia/Shanghai")]
    [InlineData("Beijing", "Asia/Shanghai")]
    [InlineData("Guangzhou", "Asia/Shanghai")]
    [InlineData("Rio de Janeiro", "America/Sao_Paulo")]
    [InlineData("rio", "America/Sao_Paulo")]
    [InlineData("Abuja", "Africa/Lagos")]
    [InlineData("Mombasa", "Africa/Nairobi")]
    [InlineData("Durban", "Africa/Johannesburg")]
    [InlineData("Cape Town", "Africa/Johannesburg")]
    [InlineData("Cebu", "Asia/Manila")]
    [InlineData("Footscray", "Australia/Melbourne")]
    [InlineData("Ho Chi Minh City", "Asia/Ho_Chi_Minh")]
    [InlineData("Saint Petersburg", "Europe/Moscow")]
    [InlineData("St Petersburg", "Europe/Moscow")]
    [InlineData("Xian", "Asia/Shanghai")]

    // IANA ids, former ones too
    [InlineData("Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("asia/kolkata", "Asia/Kolkata")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("America/Argentina/Ushuaia", "America/Argentina/Ushuaia")]
    [InlineData("Europe/Stockholm", "Europe/Stockholm")]

    // Former names of cities
    [InlineData("Calcutta", "Asia/Kolkata")]
    [InlineData("Saigon", "Asia/Ho_Chi_Minh")]
    [InlineData("Kiev", "Europe/Kyiv")]
    [InlineData("Rangoon", "Asia/Yangon")]

    // Countries with one zone
    [InlineData("India", "Asia/Kolkata")]
    [InlineData("भारत", "Asia/Kolkata")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("UK", "Europe/London")]
    [InlineData("England", "Europe/London")]
    [InlineData("Ivory Coast", "Africa/Abidjan")]
    [InlineData("japan", "Asia/Tokyo")]
    [InlineData("South Korea", "Asia/Seoul")]

    // Countries with one main zone
    [InlineData("Spain", "Europe/Madrid")]
    [InlineData("España", "Europe/Madrid")]
    [InlineData("New Zealand", "Pacific/Auckland")]
    [InlineData("Chile", "America/Santiago")]

    // Regions
    [InlineData("California", "America/Los_Angeles")]
    [InlineData("Hawaii", "Pacific/Honolulu")]
    [InlineData("Kerala", "Asia/Kolkata")]
    [InlineData("Tasmania", "Australia/Hobart")]
    [InlineData("Bali", "Asia/Makassar")]
    [InlineData("Tenerife", "Atlantic/Canary")]
    public void IsFoundWithCertainty(string text, string zone)
    {
        var matches = Winter.Find(text, 5);

        Assert.Equal(ZoneMatchKind.Place, matches.Kind);
        Assert.Equal(zone, matches.Certain?.ZoneId);
        Assert.Equal(matches.Certain, matches.Candidates[0]);
    }

    [Theory]
    [InlineData("Brazil", "America/Sao_Paulo")]
    [InlineData("brasil", "America/Sao_Paulo")]
    [InlineData("Russia", "Europe/Moscow")]
    [InlineData("Mexico", "America/Mexico_City")]
    [InlineData("Canada", "America/Toronto")]
    [InlineData("Australia", "Australia/Sydney")]
    [InlineData("USA", "America/New_York")]
    [InlineData("Indonesia", "Asia/Jakarta")]
    [InlineData("China", "Asia/Shanghai")]
    public void OfACountryWithSeveralZonesTheMostPopulousComesFirstAndNoneIsCertain(string country, string zone)
    {
        var matches = Winter.Find(country, 5);

        Assert.Equal(zone, matches.Candidates[0].ZoneId);
        Assert.True(matches.Candidates.Count > 1);
        Assert.Null(matches.Certain);
    }

    [Theory]
    [InlineData("Birmingham", "Europe/London", "America/Chicago")]
    [InlineData("Barcelona", "Europe/Madrid", "America/Caracas")]
    [InlineData("Valencia", "Europe/Madrid", "America/Caracas")]
    [InlineData("Hyderabad", "Asia/Kolkata", "Asia/Karachi")]
    [InlineData("San Jose", "America/Los_Angeles", "America/Costa_Rica")]
    [InlineData("Portland", "America/Los_Angeles", "America/New_York")]
    [InlineData("Georgia", "Asia/Tbilisi", "America/New_York")]
    [InlineData("Cordoba", "America/Argentina/Cordoba", "Europe/Madrid")]
    [InlineData("Punjab", "Asia/Kolkata", "Asia/Karachi")]
    [InlineData("Congo", "Africa/Kinshasa", "Africa/Brazzaville")]
    public void APlaceThatExistsTwiceIsAskedAbout(string text, string one, string other)
    {
        var matches = Winter.Find(text, 5);

        Assert.Null(matches.Certain);
        Assert.Contains(matches.Candidates, candidate => candidate.ZoneId == one);
        Assert.Contains(matches.Candidates, candidate => candidate.ZoneId == other);
    }

    [Theory]
    [InlineData("Birmingham, UK", "Europe/London")]
    [InlineData("birmingham usa", "America/Chicago")]
    [InlineData("Barcelona, Spain", "Europe/Madrid")]
    [InlineData("Portland, Oregon", "America/Los_Angeles")]
    [InlineData("portland maine", "America/New_York")]
    [InlineData("Pune, India", "Asia/Kolkata")]
    [InlineData("Hyderabad Pakistan", "Asia/Karachi")]
    [InlineData("San José, Costa Rica", "America/Costa_Rica")]
    [InlineData("newcastle australia", "Australia/Sydney")]
    [InlineData("pune maharashtra", "Asia/Kolkata")]
    [InlineData("barcelna, spain", "Europe/Madrid")]
    public void ACountryOrRegionAfterThePlaceTellsWhich(string text, string zone) =>
        Assert.Equal(zone, Winter.Find(text, 5).Candidates[0].ZoneId);

    [Theory]
    [InlineData("san fransisco", "San Francisco")]
    [InlineData("Mumbay", "Mumbai")]
    [InlineData("Banglore", "Bengaluru")]
    [InlineData("hydrabad", "Hyderabad")]
    [InlineData("amsterdm", "Amsterdam")]
    [InlineData("Barcalona", "Barcelona")]
    [InlineData("melborne", "Melbourne")]
    [InlineData("Johanesburg", "Johannesburg")]
    [InlineData("philadelfia", "Philadelphia")]
    [InlineData("Kathmandoo", "Kathmandu")]
    [InlineData("Pheonix", "Phoenix")]
    [InlineData("Asia/Calcuta", "Kolkata")]
    [InlineData("Europe/Londin", "London")]
    [InlineData("Germny", "Berlin")]
    [InlineData("Philipines", "Manila")]
    [InlineData("Argentinia", "Buenos Aires")]
    public void ASlipOfSpellingIsForgivenButNotCertain(string text, string place)
    {
        var matches = Winter.Find(text, 3);

        Assert.Equal(place, matches.Candidates[0].Place);
        Assert.Null(matches.Certain);
    }

    [Theory]
    [InlineData("san f", "San Francisco")]
    [InlineData("banga", "Bengaluru")]
    [InlineData("joha", "Johannesburg")]
    [InlineData("aires", "Buenos Aires")]
    [InlineData("janeiro", "Rio de Janeiro")]
    [InlineData("united k", "London")]
    public void TheBeginningOfANameOrOfItsLaterWordsIsEnough(string text, string place) =>
        Assert.Contains(Winter.Find(text, 5).Candidates, candidate => candidate.Place == place);

    [Theory]
    [InlineData("IST", "Asia/Kolkata Asia/Jerusalem Europe/Dublin")]
    [InlineData("ist", "Asia/Kolkata Asia/Jerusalem Europe/Dublin")]
    [InlineData("EST", "America/New_York Australia/Sydney America/Panama")]
    [InlineData("CST", "Asia/Shanghai America/Chicago America/Mexico_City America/Havana")]
    [InlineData("BST", "Europe/London Asia/Dhaka Pacific/Bougainville")]
    [InlineData("PST", "America/Los_Angeles Asia/Manila")]
    [InlineData("AST", "Asia/Riyadh America/Halifax America/Puerto_Rico")]
    public void AnAbbreviationIsAskedAboutWithItsMeanings(string text, string zones)
    {
        var matches = Winter.Find(text, zones.Split(' ').Length);

        Assert.Equal(ZoneMatchKind.Abbreviation, matches.Kind);
        Assert.Equal(zones.Split(' '), matches.Candidates.Select(candidate => candidate.ZoneId));
        Assert.Null(matches.Certain);
    }

    [Theory]
    [InlineData("GMT+5:30", "Asia/Kolkata")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("UTC +5:30", "Asia/Kolkata")]
    [InlineData("+5:45", "Asia/Kathmandu")]
    [InlineData("utc-3", "America/Sao_Paulo")]
    [InlineData("GMT−3", "America/Sao_Paulo")]
    [InlineData("+9", "Asia/Tokyo")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("gmt", "Etc/UTC")]
    [InlineData("+00:00", "Etc/UTC")]
    [InlineData("-12", null)]
    [InlineData("+5:17", null)]
    [InlineData("+15", null)]
    [InlineData("+5:75", null)]
    [InlineData("+", null)]
    [InlineData("GMT+", null)]
    public void AnOffsetSuggestsPlacesThatHaveItNow(string text, string? zone)
    {
        var matches = Winter.Find(text, 5);

        Assert.Equal(zone, matches.Candidates.Count == 0 ? null : matches.Candidates[0].ZoneId);
        Assert.Equal(zone is null ? ZoneMatchKind.Nothing : ZoneMatchKind.Offset, matches.Kind);
        Assert.Null(matches.Certain);
    }

    [Fact]
    public void WhatHasAnOffsetChangesWithTheSeason()
    {
        Assert.Contains(Winter.Find("GMT+0", 20).Candidates, candidate => candidate.ZoneId == "Europe/London");
        Assert.DoesNotContain(Summer.Find("GMT+0", 20).Candidates, candidate => candidate.ZoneId == "Europe/London");
        Assert.Contains(Summer.Find("GMT+1", 20).Candidates, candidate => candidate.ZoneId == "Europe/London");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂")]
    [InlineData("/")]
    [InlineData("x")]
    [InlineData("Atlantis")]
    [InlineData("Narnia")]
    [InlineData("Mordor")]
    [InlineData("Europe/Atlantis")]
    [InlineData("Mars/Olympus")]
    [InlineData("asdfghjkl")]
    [InlineData("8am")]
    public void WhatDoesNotExistFindsNothing(string text) => Assert.Equal(ZoneMatchKind.Nothing, Winter.Find(text, 5).Kind);

    [Fact]
    public void ALongTextFindsNothing() => Assert.Empty(Winter.Find(new string('a', ZoneSearch.LongestText + 1), 5).Candidates);

    [Fact]
    public void AnyCharactersGetAnAnswer() => Gen.String[0, 110].Sample(text => Winter.Find(text, 3).Candidates.Count <= 3, iter: 500);

    [Fact]
    public void NoMoreCandidatesAreGivenThanAskedFor() => Assert.Equal(3, Winter.Find("san", 3).Candidates.Count);

    [Fact]
    public void ACandidateSaysItsPlaceAndCountry() =>
        Assert.Equal(new ZoneCandidate("Asia/Kolkata", "Pune", "India"), Winter.Find("pune", 1).Candidates[0]);

    private sealed class StandingClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
