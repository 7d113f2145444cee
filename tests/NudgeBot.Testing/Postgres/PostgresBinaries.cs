namespace NudgeBot.Testing.Postgres;

/// <summary>Where PostgreSQL's server programs are installed.</summary>
internal static class PostgresBinaries
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>The folder that holds initdb and pg_ctl, the newest version's if several; null when there is none.</summary>
    public static string? Find() => InPath().Concat(OfDebian()).FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private static IEnumerable<string> InPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> OfDebian() => Directory.Exists(DebianFolder)
        ? Directory.GetDirectories(DebianFolder)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];
}
