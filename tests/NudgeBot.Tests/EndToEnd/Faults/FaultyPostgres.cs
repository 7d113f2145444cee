using Npgsql;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>A PostgreSQL database whose disk gets full, that takes no writes or no connections, or is locked.</summary>
/// <param name="connectionString">Reaches it.</param>
/// <param name="server">Reaches another database of the same server.</param>
internal sealed class FaultyPostgres(string connectionString, string server) : FaultyStore
{
    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Storage__ConnectionString"] = connectionString };

    public override IReadOnlyList<StoreTrouble> Troubles =>
    [
        new("the disk is full", "disk is full: make space", _ => FillAsync()),
        new("the server takes no writes", "takes no writes", _ => SetAsync("SET default_transaction_read_only = on", "RESET default_transaction_read_only")),
        new("the server takes no connections", "error 55000", _ => SetAsync("ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true")),
        new(
            "the server takes no connections until the lease is over",
            "The lease of telegram could not be given back",
            _ => SetAsync("ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true")),
        new("another program locks the table", null, _ => LockAsync()),
    ];

    private string Name => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Func<Task>> FillAsync()
    {
        await ExecuteAsync(
            connectionString,
            """
            CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON deliveries EXECUTE FUNCTION fill();
            """);
        return () => ExecuteAsync(connectionString, "DROP TRIGGER full_disk ON deliveries; DROP FUNCTION fill();");
    }

    // Settings of a database hold from the next connection on, so the present ones are cut.
    private async Task<Func<Task>> SetAsync(string troubled, string mended)
    {
        await SetAsync(troubled);
        return () => SetAsync(mended);

        Task SetAsync(string setting) => ExecuteAsync(
            server,
            $"""
            ALTER DATABASE {Name} {setting};
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}' AND pid <> pg_backend_pid();
            """);
    }

    private async Task<Func<Task>> LockAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE deliveries IN SHARE ROW EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return () => connection.DisposeAsync().AsTask();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
