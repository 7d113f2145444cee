using NodaTime;
using Npgsql;
using NudgeBot.Core;
using NudgeBot.Storage;
using NudgeBot.Storage.Postgres;

namespace NudgeBot.Tests.Storage;

public sealed class PostgresDatabaseTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NodesThatStartAtOnceOnAnEmptyDatabaseAllOpenIt()
    {
        var empty = await CreateEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                await using var node = Create(empty);
                await node.OpenAsync(Cancel);
            },
            Cancel)));
    }

    [Fact]
    public async Task TablesThatTakeLongToBringUpToDateAreWaitedForByEveryNode()
    {
        var slow = await CreateEmptyAsync();
        await ExecuteAsync(
            slow,
            """
            CREATE FUNCTION take_long() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); END $$;
            CREATE EVENT TRIGGER slow ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION take_long();
            """);
        var impatient = new NpgsqlConnectionStringBuilder(slow) { CommandTimeout = 1 }.ConnectionString;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () =>
            {
                await using var node = Create(impatient);
                await node.OpenAsync(Cancel);
            },
            Cancel)));
    }

    [Fact]
    public async Task AWrongPasswordIsNamedAndNotRepeated()
    {
        var wrong = new NpgsqlConnectionStringBuilder(await postgres.ConnectionStringAsync()) { Password = "hunter2" };

        var error = await OpenWronglyAsync(wrong.ConnectionString);

        Assert.StartsWith("PostgreSQL refused the user or the password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingDatabaseIsNamed()
    {
        var missing = new NpgsqlConnectionStringBuilder(await postgres.ConnectionStringAsync()) { Database = "nowhere" };

        Assert.StartsWith(
            "The PostgreSQL database does not exist", (await OpenWronglyAsync(missing.ConnectionString)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingServerIsNamed()
    {
        var error = await OpenWronglyAsync("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2");

        Assert.StartsWith("The PostgreSQL server could not be reached", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pasword=hunter2")]
    [InlineData("postgres://bot:hunter2@localhost/nudgebot")]
    public async Task ATextThatIsNoConnectionStringIsRefusedWithoutRepeatingIt(string text)
    {
        var error = await OpenWronglyAsync(text);

        Assert.StartsWith("Storage:ConnectionString is not a PostgreSQL connection string", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseOfANewerVersionIsRefused()
    {
        var connectionString = await CreateEmptyAsync();
        await using (var first = Create(connectionString))
        {
            await first.OpenAsync(Cancel);
        }

        await ExecuteAsync(connectionString, "INSERT INTO schemaversions (scriptname, applied) VALUES ('9999_from_the_future.sql', now())");

        var error = await OpenWronglyAsync(connectionString);

        Assert.Contains("written by a newer nudgebot (it has 9999_from_the_future.sql)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUserThatMayNotCreateTablesIsNamed()
    {
        var connectionString = await CreateEmptyAsync();
        var user = $"reader_{Guid.NewGuid():N}";
        await ExecuteAsync(connectionString, $"CREATE ROLE {user} LOGIN PASSWORD 'reader'");
        var reader = new NpgsqlConnectionStringBuilder(connectionString) { Username = user, Password = "reader" };

        var error = await OpenWronglyAsync(reader.ConnectionString);

        Assert.Contains("The PostgreSQL user lacks a right", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeadlockIsResolvedByRunningAgain()
    {
        await using var database = Create(await CreateEmptyAsync());
        await database.WriteAsync(
            session => session.ExecuteAsync("INSERT INTO leases (name, fence, until_ms) VALUES ('a', 0, 0), ('b', 0, 0)"), Cancel);
        var both = new Barrier(2);
        var tries = 0;

        await Task.WhenAll(RaiseAsync("a", "b"), RaiseAsync("b", "a"));

        Assert.Equal(3, tries);
        Assert.Equal(
            [2, 2], await database.ReadAsync(session => session.QueryAsync<long>("SELECT fence FROM leases"), Cancel));

        Task RaiseAsync(string first, string second) => Task.Run(
            () => database.WriteAsync(
                async session =>
                {
                    const string raise = "UPDATE leases SET fence = fence + 1 WHERE name = @name";
                    await session.ExecuteAsync(raise, new { name = first });
                    if (Interlocked.Increment(ref tries) <= 2)
                    {
                        both.SignalAndWait(TimeSpan.FromSeconds(30), Cancel);
                    }

                    await session.ExecuteAsync(raise, new { name = second });
                },
                Cancel),
            Cancel);
    }

    [Fact]
    public async Task AConnectionThatTheServerEndsIsReplacedByTheNextCall()
    {
        await using var database = Create(await CreateEmptyAsync());
        await database.OpenAsync(Cancel);

        await Assert.ThrowsAsync<StorageException>(() => database.WriteAsync(
            session => session.ExecuteAsync("SELECT pg_terminate_backend(pg_backend_pid())"), Cancel));

        Assert.Equal(1, await database.ReadAsync(session => session.FirstAsync<int>("SELECT 1"), Cancel));
    }

    private static PostgresDatabase Create(string connectionString) =>
        new(new StorageOptions { ConnectionString = connectionString }, TimeProvider.System);

    private static async Task<StorageException> OpenWronglyAsync(string connectionString)
    {
        await using var database = Create(connectionString);
        return await Assert.ThrowsAsync<StorageException>(() => database.OpenAsync(Cancel));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private Task<string> CreateEmptyAsync() => postgres.CreateAsync();
}
