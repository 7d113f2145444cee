using System.Globalization;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>The tables of this folder, which add to TZDB what it does not know: other cities, regions, names and abbreviations.</summary>
internal static class ZoneTables
{
    public static IEnumerable<(string[] Names, string Country, string Zone, double Latitude, double Longitude)> Cities() =>
        Rows("cities").Select(row => (row[0].Split('|'), row[1], row[2], Degrees(row[3]), Degrees(row[4])));

    public static IEnumerable<(string[] Names, string Country, string[] Zones)> Regions() =>
        Rows("regions").Select(row => (row[0].Split('|'), row[1], row[2].Split(' ')));

    public static IEnumerable<(string[] Names, string Country)> Countries() =>
        Rows("countries").Select(row => (row[0].Split('|'), row[1]));

    public static IEnumerable<(string[] Names, string[] Zones)> Abbreviations() =>
        Rows("abbreviations").Select(row => (row[0].Split('|'), row[1].Split(' ')));

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = typeof(ZoneTables).Assembly.GetManifestResourceStream($"zones/{table}.csv")
            ?? throw new InvalidOperationException($"The table of {table} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(';');
            }
        }
    }

    private static double Degrees(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
