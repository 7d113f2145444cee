using System.Collections.Concurrent;
using Npgsql;
using NudgeBot.Testing.Postgres;
using NudgeBot.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace NudgeBot.Tests.Storage;

/// <summary>The PostgreSQL server of this test run, started by the first test that needs it, and its databases.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer?>> _server = new(() => PostgresServer.StartAsync());
    private readonly ConcurrentBag<string> _free = [];
    private readonly ConcurrentBag<string> _all = [];

    /// <summary>An empty database for one test: one that another test gave back, or a new one.</summary>
    public async Task<string> RentAsync() => _free.TryTake(out var free) ? free : await CreateAsync();

    /// <summary>A new database without any table, dropped after the last test.</summary>
    public async Task<string> CreateAsync()
    {
        var name = $"nudgebot_test_{Guid.NewGuid():N}";
        await ExecuteAsync(await ConnectionStringAsync(), $"CREATE DATABASE {name}");
        _all.Add(name);
        return new NpgsqlConnectionStringBuilder(await ConnectionStringAsync()) { Database = name }.ConnectionString;
    }

    /// <summary>Takes a database back and empties it, but for the journal of its migrations.</summary>
    public async Task ReturnAsync(string connectionString)
    {
        await ExecuteAsync(
            connectionString,
            """
            DO $$ BEGIN
              EXECUTE COALESCE(
                (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
                 WHERE schemaname = 'public' AND tablename <> 'schemaversions'),
                'SELECT 1');
            END $$
            """);
        _free.Add(connectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated || await _server.Value is not { } server)
        {
            return;
        }

        foreach (var name in _all)
        {
            await ExecuteAsync(server.ConnectionString, $"DROP DATABASE {name} WITH (FORCE)");
        }

        await server.DisposeAsync();
    }

    /// <summary>Reaches the server; where none is installed the test is skipped, except in CI, where it fails.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        if (await _server.Value is { } server)
        {
            return server.ConnectionString;
        }

        const string missing = $"PostgreSQL is not installed here: install it, or name a server in {PostgresServer.Variable}.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
        throw new InvalidOperationException(missing);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
