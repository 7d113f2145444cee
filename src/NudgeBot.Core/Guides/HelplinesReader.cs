using NudgeBot.Core.Guides.Reading;

namespace NudgeBot.Core.Guides;

/// <summary>Makes help lines of the text of "helplines.yaml".</summary>
public static class HelplinesReader
{
    private const string Original = "en";

    /// <summary>Reads the help lines; a line that cannot be read is left out and reported.</summary>
    public static (Helplines Helplines, IReadOnlyList<GuideProblem> Problems) Read(GuideFile file)
    {
        var problems = new Problems();
        if (YamlMap.Parse(file.Text, file.Path, 1, problems) is not { } map)
        {
            return (Helplines.Bare, problems.InOrder);
        }

        map.AllowOnly("default", "countries");
        var fallback = map.Map("default") is { } first
            ? new CountryHelplines(null, first.Text("emergency") ?? "112", first.Has("note") ? first.Translated("note", Original) : null, [])
            : Helplines.Bare.In(null);
        var countries = new Dictionary<string, CountryHelplines>(StringComparer.Ordinal);
        if (map.Map("countries") is { } byCode)
        {
            foreach (var code in byCode.Keys)
            {
                if (byCode.Map(code) is { } country && country.Text("emergency") is { } emergency)
                {
                    country.AllowOnly("name", "emergency", "note", "lines");
                    countries[code] = new CountryHelplines(
                        code,
                        emergency,
                        country.Has("note") ? country.Translated("note", Original) : null,
                        [.. country.Maps("lines").Select(ReadLine).OfType<Helpline>()]);
                }
            }
        }

        return (new Helplines(countries, fallback), problems.InOrder);
    }

    private static Helpline? ReadLine(YamlMap line)
    {
        line.AllowOnly("name", "number", "hours", "languages", "for", "source", "checked");
        return line.Text("name") is { } name && line.Text("number") is { } number && line.Text("hours") is { } hours
            && line.Translated("for", Original) is { } purpose && line.Text("source") is { } source
            && line.Text("checked") is { } date
            ? new Helpline(name, number, hours, [.. line.List("languages").Select(item => item.Text)], purpose, source, date)
            : null;
    }
}
