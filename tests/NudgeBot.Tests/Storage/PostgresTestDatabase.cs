using Npgsql;
using NudgeBot.Storage;

namespace NudgeBot.Tests.Storage;

/// <summary>A database of its own on the test run's PostgreSQL server.</summary>
public sealed class PostgresTestDatabase(PostgresFixture postgres) : ITestDatabase
{
    private readonly string _name = $"nudgebot_test_{Guid.NewGuid():N}";
    private string? _server;

    StorageOptions ITestDatabase.Options => new()
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString,
    };

    public async Task CreateAsync()
    {
        _server = (await postgres.ServerAsync()).ConnectionString;
        await ExecuteAsync($"CREATE DATABASE {_name}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
