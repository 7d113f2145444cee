using Microsoft.Data.Sqlite;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>A SQLite file whose disk gets full, that refuses a statement or is locked.</summary>
internal sealed class FaultySqlite : FaultyStore
{
    private readonly TemporaryFolder _folder = new();

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Storage__Path"] = Path };

    public override IReadOnlyList<StoreTrouble> Troubles =>
    [
        new("the disk is full", "is full: make space", FillAsync),
        new("a statement fails", "refused a statement", _ => RefuseAsync()),
        new("another program locks the file", null, _ => LockAsync()),
    ];

    private string Path => _folder.File("nudgebot.db");

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // On the connection that the bot writes with; the least number of pages is the present one.
    private static async Task<Func<Task>> FillAsync(WholeBot bot)
    {
        await AllowPagesAsync(1);
        return () => AllowPagesAsync(1073741823);

        Task AllowPagesAsync(int pages) =>
            bot.Database.WriteAsync(session => session.FirstAsync<long>($"PRAGMA max_page_count = {pages}"), CancellationToken.None);
    }

    private async Task<Func<Task>> RefuseAsync()
    {
        await ExecuteAsync("CREATE TRIGGER refusal BEFORE UPDATE ON deliveries BEGIN SELECT RAISE(ABORT, 'not now'); END");
        return () => ExecuteAsync("DROP TRIGGER refusal");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<Func<Task>> LockAsync()
    {
        var connection = await OpenAsync();
        var transaction = connection.BeginTransaction(deferred: false);
        return async () =>
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        };
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
