using System.Collections.Concurrent;
using DbUp;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using NudgeBot.Core;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Migrations;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Sqlite;

/// <summary>
/// A SQLite file, for one process. Writes take turns on one connection, so that none ever finds the file locked, and those that
/// wait meanwhile are committed together; reads run beside them on connections of their own and see the last commit
/// (write-ahead log).
/// </summary>
internal sealed class SqliteDatabase(StorageOptions options) : Database
{
    // As many as read at once on a few processors; more are opened when needed, and closed again.
    private const int MostReadersKept = 4;

    private static readonly SqliteDialect Dialect = new();

    private readonly string _path = Path.GetFullPath(options.Path);
    private readonly ConcurrentBag<KeepingConnection> _readers = [];
    private SqliteFileLock? _lock;
    private KeepingConnection? _writer;
    private SharedCommits? _commits;

    /// <summary>How long a lock of another program, such as a backup, is waited for. Default 10 s, at least 1 s.</summary>
    public int LockWaitInSeconds { get; init; } = 10;

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = LockWaitInSeconds,
    }.ToString();

    /// <inheritdoc/>
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        DapperMapping.Register();
        if (options.Use == StorageUse.Read)
        {
            if (!File.Exists(_path))
            {
                throw new StorageException($"There is no database {_path}: set Storage:Path, or Storage:ConnectionString for PostgreSQL.");
            }

            MigrationScripts.Require(DeployChanges.To.SqliteDatabase(ConnectionString), "Sqlite");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var fileLock = SqliteFileLock.Take(_path);
        try
        {
            _writer = await OpenWriterAsync(cancellationToken);
            // On this connection, which erases what it deletes and has the function that a script calls.
            _writer.CreateFunction<string, string>("page_place", PageKey.PlaceOf, isDeterministic: true);
            MigrationScripts.Apply(DeployChanges.To.SqliteDatabase(new SharedConnection(_writer)), "Sqlite", Explain);

            // Only this process uses the file: whoever held a lease is dead. And what a script erased is not left in the log.
            await using var command = _writer.CreateCommand();
            command.CommandText = "UPDATE leases SET owner = NULL, until_ms = 0; PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync(cancellationToken);
            _commits = new SharedCommits(_writer, Dialect);
            _lock = fileLock;
        }
        catch
        {
            _writer?.Dispose();
            _writer = null;
            fileLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override async Task<T> RunReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        var connection = await TakeReaderAsync(cancellationToken);
        try
        {
            return await read(new SqlSession(connection, null, Dialect, cancellationToken));
        }
        finally
        {
            await KeepReaderAsync(connection);
        }
    }

    /// <inheritdoc/>
    protected override async Task<T> RunSnapshotAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        var connection = await TakeReaderAsync(cancellationToken);
        try
        {
            await using var transaction = connection.BeginTransaction(deferred: true);
            return await read(new SqlSession(connection, transaction, Dialect, cancellationToken));
        }
        finally
        {
            await KeepReaderAsync(connection);
        }
    }

    /// <inheritdoc/>
    protected override Task<T> RunWriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken) =>
        _commits!.WriteAsync(write, cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask CloseAsync()
    {
        while (_readers.TryTake(out var reader))
        {
            await reader.DisposeAsync();
        }

        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        using var pooled = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(pooled);
        _lock?.Dispose();
        _commits?.Dispose();
    }

    /// <inheritdoc/>
    protected override string? Explain(Exception error) => SqliteErrors.Explain(error, _path);

    private async Task<KeepingConnection> TakeReaderAsync(CancellationToken cancellationToken) =>
        _readers.TryTake(out var kept) ? kept : await ConnectAsync(cancellationToken);

    private async ValueTask KeepReaderAsync(KeepingConnection connection)
    {
        if (_readers.Count < MostReadersKept)
        {
            _readers.Add(connection);
        }
        else
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<KeepingConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new KeepingConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<KeepingConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();

        // FULL: after a power cut the last commits are still there. With NORMAL, "you are subscribed" could be lost after it
        // was said, and nudges that were sent would be sent again. Couriers and planning commit in batches, so a sync a commit
        // is affordable. Secure delete: /forget and handled updates leave no text in the file. Temp store: what undoes a single
        // statement stays in memory; as a file it took half the time of planning. Cache size: up to 32 MB of pages.
        command.CommandText = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -32768;
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
        if (options.Use == StorageUse.Import)
        {
            // An import that a power cut shortens is run again; closing the file syncs it. Fewer, larger checkpoints write
            // the pages of the indexes, which are hit at random, once instead of many times.
            command.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 32768; PRAGMA cache_size = -131072;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return connection;
    }
}
