using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>Compares what was typed with every name of the gazetteer.</summary>
internal static class PlaceMatcher
{
    private const int Beginning = 80;
    private const int LaterWord = 60;
    private const int Misspelled = 40;

    /// <summary>The zones whose names fit <paramref name="typed"/>, a folded text, each place once, the best first.</summary>
    public static IReadOnlyList<PlaceMatch> Find(string typed, IReadOnlyList<NamedZone> names)
    {
        if (typed.Length == 0)
        {
            return [];
        }

        var found = Ranked(names.Select(name => Match(name, Closeness(typed, name.Name))));
        if (found.Count == 0)
        {
            found = Ranked(InItsCountry(typed, names));
        }

        return found.Count > 0 ? found : Ranked(names.Select(name => Match(name, Likeness(typed, name.Name))));
    }

    // "portland usa": a place followed, or preceded, by the name of its country.
    private static List<PlaceMatch?> InItsCountry(string typed, IReadOnlyList<NamedZone> names)
    {
        for (var space = typed.LastIndexOf(' '); space > 0; space = typed.LastIndexOf(' ', space - 1))
        {
            var (place, country) = (typed[..space], typed[(space + 1)..]);
            var codes = names.Where(name => name.Kind != NameKind.Place && name.Name == country).Select(name => name.CountryCode).ToHashSet();
            var zonesOfRegion = names.Where(name => name.Kind == NameKind.Place && name.Name == country).Select(name => name.Zone.ZoneId).ToHashSet();
            var inside = names.Where(name => codes.Contains(name.CountryCode) || zonesOfRegion.Contains(name.Zone.ZoneId)).ToList();
            var found = inside.Select(name => Match(name, Closeness(place, name.Name))).Where(match => match is not null).ToList();
            if (found.Count == 0)
            {
                found = [.. inside.Select(name => Match(name, Likeness(place, name.Name))).Where(match => match is not null)];
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static PlaceMatch? Match(NamedZone name, int closeness) => closeness == 0 ? null : new PlaceMatch(
        name.Zone,
        name.Kind switch
        {
            NameKind.CountryOfMinorZone => Math.Min(closeness, Beginning) - 2,
            NameKind.Country when closeness < PlaceMatch.Exact => closeness - 1,
            _ => closeness,
        },
        name.Weight);

    private static int Closeness(string typed, string name) =>
        name == typed ? PlaceMatch.Exact
        : typed.Length < 2 ? 0
        : name.StartsWith(typed, StringComparison.Ordinal) ? Beginning
        : typed.Length > 2 && BeginsALaterWord(typed, name) ? LaterWord
        : 0;

    private static bool BeginsALaterWord(string typed, string name)
    {
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = name.IndexOf(' ', space + 1))
        {
            if (name.AsSpan(space + 1).StartsWith(typed, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int Likeness(string typed, string name)
    {
        // Two slips need long names, and the first letter is hardly ever wrong.
        var most = Math.Min(Spelling.Tolerance(typed.Length), Spelling.Tolerance(name.Length));
        if (most == 0 || (typed[0] != name[0] && typed[1] != name[0]))
        {
            return 0;
        }

        var distance = Spelling.Distance(typed, name, most);
        return distance <= most ? Misspelled - distance : 0;
    }

    private static List<PlaceMatch> Ranked(IEnumerable<PlaceMatch?> matches) =>
    [
        .. matches.OfType<PlaceMatch>()
            .GroupBy(match => match.Zone)
            .Select(same => same.MaxBy(match => match.Closeness)!)
            .OrderByDescending(match => match.Closeness)
            .ThenByDescending(match => match.Weight)
            .ThenBy(match => match.Zone.Place, StringComparer.Ordinal),
    ];
}
