using NudgeBot.Storage;

namespace NudgeBot.Tests.Storage;

/// <summary>A database of its own on the test run's PostgreSQL server.</summary>
public sealed class PostgresTestDatabase(PostgresFixture postgres) : ITestDatabase
{
    private string? _connectionString;

    StorageOptions ITestDatabase.Options => new() { ConnectionString = _connectionString };

    public async Task CreateAsync() => _connectionString = await postgres.RentAsync();

    public async ValueTask DisposeAsync()
    {
        if (_connectionString is not null)
        {
            await postgres.ReturnAsync(_connectionString);
        }
    }
}
