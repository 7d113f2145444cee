using Dapper;
using NudgeBot.Storage.Sqlite;

namespace NudgeBot.Tests.Storage;

public sealed class KeepingConnectionTests : IDisposable
{
    private const string ByName = "SELECT * FROM guides WHERE name = @name";

    private readonly KeepingConnection _connection = new("Data Source=:memory:");

    public KeepingConnectionTests()
    {
        _connection.Open();
        _connection.Execute("CREATE TABLE guides (name TEXT, topics INTEGER); INSERT INTO guides VALUES ('sleep', 3), ('play', 4)");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void AStatementIsPreparedOnceForAllItsUses()
    {
        var before = _connection.Kept;

        Assert.Equal(3, Topics("sleep"));
        Assert.Equal(4, Topics("play"));

        Assert.Equal(before + 1, _connection.Kept);
    }

    [Fact]
    public void AKeptStatementForgetsWhatItWasRunWith()
    {
        _connection.QueryFirst<int>("SELECT count(*) FROM guides WHERE @a = 1 AND @b = 2", new { a = 1, b = 2 });

        Assert.Throws<InvalidOperationException>(
            () => _connection.QueryFirst<int>("SELECT count(*) FROM guides WHERE @a = 1 AND @b = 2", new { a = 1 }));
    }

    [Fact]
    public void OneTextCanBeRunWhileItsRowsAreStillBeingRead()
    {
        using var outer = _connection.ExecuteReader("SELECT name FROM guides ORDER BY name");
        Assert.True(outer.Read());

        Assert.Equal(["play", "sleep"], _connection.Query<string>("SELECT name FROM guides ORDER BY name"));
        Assert.True(outer.Read());
        Assert.Equal("sleep", outer.GetString(0));
    }

    [Fact]
    public void AKeptStatementSeesAChangedTable()
    {
        Topics("sleep");
        _connection.Execute("ALTER TABLE guides ADD COLUMN language TEXT DEFAULT 'en'");

        var guide = (IDictionary<string, object>)_connection.QueryFirst(ByName, new { name = "sleep" });

        Assert.Equal("en", guide["language"]);
    }

    [Fact]
    public void ATableCanBeDroppedWhoseStatementsAreKept()
    {
        Topics("sleep");

        _connection.Execute("DROP TABLE guides");
    }

    [Fact]
    public void AStatementThatFailedIsOfUseAgain()
    {
        _connection.Execute("CREATE UNIQUE INDEX once ON guides (name)");
        const string add = "INSERT INTO guides VALUES (@name, 0)";
        Assert.ThrowsAny<Exception>(() => _connection.Execute(add, new { name = "sleep" }));

        Assert.Equal(1, _connection.Execute(add, new { name = "food" }));
    }

    [Fact]
    public void NoMoreIsKeptThanAServingBotHasStatements()
    {
        for (var number = 0; number < KeepingConnection.MostKept + 20; number++)
        {
            _connection.Execute($"UPDATE guides SET topics = {number}");
        }

        Assert.Equal(KeepingConnection.MostKept, _connection.Kept);
    }

    private int Topics(string name) => (int)_connection.QueryFirst(ByName, new { name }).topics;
}
