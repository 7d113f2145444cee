using System.Data.Common;
using Dapper;

namespace NudgeBot.Storage.Sql;

/// <summary>One piece of work on one connection: a read, or all statements of a transaction. Not for concurrent use.</summary>
internal sealed class SqlSession(
    DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken)
{
    /// <summary>How this database says what differs.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The rows of a query.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The rows of a join whose second part starts at its column "id".</summary>
    public async Task<List<TResult>> QueryAsync<TFirst, TSecond, TResult>(
        string sql, Func<TFirst, TSecond, TResult> map, object? parameters = null) =>
        (await connection.QueryAsync(Command(sql, parameters), map)).AsList();

    /// <summary>The first row of a query; null (or zero) when there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>
    /// Runs a statement that reads <paramref name="rows"/> as its table "r", for all of them; returns how many rows it changed.
    /// </summary>
    /// <param name="sql">The statement, given the FROM item that stands for the rows.</param>
    /// <param name="rows">The rows; none is none to run for.</param>
    public Task<int> ExecuteAsync<T>(Func<string, string> sql, ParameterRows<T> rows) => rows.Count == 0
        ? Task.FromResult(0)
        : dialect.ExecuteAsync(connection, transaction!, sql(dialect.Rows(rows.Names)), rows, cancellationToken);

    /// <summary>Runs a query that reads <paramref name="rows"/> as its table "r", for all of them.</summary>
    /// <param name="sql">The query, given the FROM item that stands for the rows.</param>
    /// <param name="rows">The rows; none is none to run for.</param>
    /// <param name="read">Reads the result at which the reader stands.</param>
    public Task<List<TResult>> QueryAsync<T, TResult>(
        Func<string, string> sql, ParameterRows<T> rows, Func<DbDataReader, TResult> read) => rows.Count == 0
        ? Task.FromResult(new List<TResult>())
        : dialect.QueryAsync(connection, transaction, sql(dialect.Rows(rows.Names)), rows, read, cancellationToken);

    /// <summary>Gives the rows of a query one by one as they arrive, holding none.</summary>
    public async Task StreamAsync(string sql, Func<DbDataReader, ValueTask> take)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            await take(reader);
        }
    }

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
