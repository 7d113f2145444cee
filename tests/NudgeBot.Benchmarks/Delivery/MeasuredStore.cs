using NudgeBot.Storage;
using NudgeBot.Storage.Postgres;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Sqlite;
using NudgeBot.Testing.Postgres;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>A new, empty store of its own: a SQLite file, or a PostgreSQL server that keeps what it says it keeps.</summary>
internal sealed class MeasuredStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer? _server;

    private MeasuredStore(PostgresServer? server) => _server = server;

    /// <summary>The settings that point the bot at it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _server is null
        ? new Dictionary<string, string?> { ["Storage__Path"] = Path }
        : new Dictionary<string, string?> { ["Storage__ConnectionString"] = _server.ConnectionString };

    private string Path => _folder.File("nudgebot.db");

    /// <summary>Starts one by name: sqlite or postgres.</summary>
    public static async Task<MeasuredStore> StartAsync(string name) =>
        new(name == "postgres" ? await PostgresServer.StartAsync(durable: true) : null);

    /// <summary>Opens it from this process; SQLite's file is this process's alone until that is disposed.</summary>
    public Database Open() => _server is null
        ? new SqliteDatabase(new StorageOptions { Path = Path })
        : new PostgresDatabase(new StorageOptions { ConnectionString = _server.ConnectionString }, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
