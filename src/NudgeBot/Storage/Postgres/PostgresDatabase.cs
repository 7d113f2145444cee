using System.Data;
using DbUp;
using Npgsql;
using NudgeBot.Core;
using NudgeBot.Storage.Migrations;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Postgres;

/// <summary>
/// A PostgreSQL database, for any number of nodes. Rows are locked; a deadlock is resolved by running again. Statements are not
/// kept prepared: a plan made without knowing the batch size reads whole tables.
/// </summary>
internal sealed class PostgresDatabase(StorageOptions options, TimeProvider clock) : Database
{
    private const int OldestVersion = 15;
    private const int MostTries = 6;

    // Any number that only this bot takes locks under.
    private const long MigrationLock = 0x6E75646765626F74;

    private static readonly PostgresDialect Dialect = new();

    private NpgsqlDataSource? _source;

    /// <inheritdoc/>
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        DapperMapping.Register();
        var connectionString = Read(options.ConnectionString!);
        var source = NpgsqlDataSource.Create(connectionString);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            if (connection.PostgreSqlVersion.Major < OldestVersion)
            {
                throw new StorageException(
                    $"The PostgreSQL server is version {connection.PostgreSqlVersion}: version {OldestVersion} or later is needed.");
            }

            if (options.Use == StorageUse.Read)
            {
                MigrationScripts.Require(DeployChanges.To.PostgresqlDatabase(connectionString), "Postgres");
            }
            else
            {
                await MigrateAsync(connection, connectionString, cancellationToken);
            }

            _source = source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override async Task<T> RunReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await _source!.OpenConnectionAsync(cancellationToken);
        return await read(new SqlSession(connection, null, Dialect, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<T> RunSnapshotAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await _source!.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await read(new SqlSession(connection, transaction, Dialect, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<T> RunWriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var connection = await _source!.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await write(new SqlSession(connection, transaction, Dialect, cancellationToken));
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (PostgresException error) when (PostgresErrors.AsksToRepeat(error) && tries < MostTries)
            {
                var wait = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 << tries));
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask CloseAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override string? Explain(Exception error) => PostgresErrors.Explain(error);

    private static string Read(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            builder.ApplicationName ??= "nudgebot";
            return builder.ConnectionString;
        }
        catch (ArgumentException)
        {
            throw new StorageException(
                "Storage:ConnectionString is not a PostgreSQL connection string: write it as Host=…;Database=…;Username=…;Password=….");
        }
    }

    private async Task MigrateAsync(NpgsqlConnection connection, string connectionString, CancellationToken cancellationToken)
    {
        // Nodes that start at once take turns, however long one takes. The lock ends with the transaction, which does nothing else.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, transaction) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = MigrationLock });
        await command.ExecuteNonQueryAsync(cancellationToken);
        MigrationScripts.Apply(DeployChanges.To.PostgresqlDatabase(connectionString), "Postgres", Explain);
        await transaction.CommitAsync(cancellationToken);
    }
}
