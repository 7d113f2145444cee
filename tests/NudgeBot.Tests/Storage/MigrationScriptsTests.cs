using System.Globalization;
using NudgeBot.Storage.Migrations;

namespace NudgeBot.Tests.Storage;

public sealed class MigrationScriptsTests
{
    [Fact]
    public void BothDatabasesHaveTheSameScripts()
    {
        Assert.NotEmpty(Names("Sqlite"));
        Assert.Equal(Names("Sqlite"), Names("Postgres"));
    }

    [Fact]
    public void ScriptsAreNumberedWithoutGaps() => Assert.Equal(
        Enumerable.Range(1, Names("Sqlite").Count).Select(number => number.ToString("0000", CultureInfo.InvariantCulture)),
        Names("Sqlite").Select(name => name[..4]));

    private static List<string> Names(string folder) => [.. MigrationScripts.In(folder).Select(script => script.Name)];
}
