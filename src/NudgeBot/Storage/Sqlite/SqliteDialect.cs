using System.Data.Common;
using Microsoft.Data.Sqlite;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Sqlite;

/// <summary>
/// SQLite's way. Writes come one after the other, so nothing needs a lock; and there is no round trip to save, so a statement
/// over many rows is prepared once and run for each.
/// </summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string NowMs => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    /// <inheritdoc/>
    public override string BytewiseOrder => "";

    /// <inheritdoc/>
    public override string Lock(string alias) => "";

    /// <inheritdoc/>
    public override string LockFree(string alias) => "";

    /// <inheritdoc/>
    public override string Rows(IEnumerable<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(name => $"@{name} AS {name}"))}) AS r";

    /// <inheritdoc/>
    public override string Json(string text) => text;

    /// <inheritdoc/>
    public override Task<int> ExecuteAsync<T>(
        DbConnection connection, DbTransaction transaction, string statement, ParameterRows<T> rows, CancellationToken cancellationToken)
    {
        var changed = 0;
        ForEach(connection, transaction, statement, rows, command => changed += command.ExecuteNonQuery(), cancellationToken);
        return Task.FromResult(changed);
    }

    /// <inheritdoc/>
    public override Task<List<TResult>> QueryAsync<T, TResult>(
        DbConnection connection, DbTransaction? transaction, string query, ParameterRows<T> rows, Func<DbDataReader, TResult> read,
        CancellationToken cancellationToken)
    {
        var results = new List<TResult>();
        ForEach(
            connection,
            transaction,
            query,
            rows,
            command =>
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    results.Add(read(reader));
                }
            },
            cancellationToken);
        return Task.FromResult(results);
    }

    /// <inheritdoc/>
    public override Task LockNameAsync(SqlSession session, string name) => Task.CompletedTask;

    private static void ForEach<T>(
        DbConnection connection, DbTransaction? transaction, string statement, ParameterRows<T> rows, Action<SqliteCommand> run,
        CancellationToken cancellationToken)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = statement;
        command.Transaction = (SqliteTransaction?)transaction;
        var parameters = rows.Columns
            .Select(column => (column.ValueOf, Parameter: command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column.Name })))
            .ToList();
        command.Prepare();
        foreach (var item in rows.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (valueOf, parameter) in parameters)
            {
                parameter.Value = valueOf(item) switch
                {
                    null => DBNull.Value,
                    Guid id => StoredId.ToBytes(id),
                    var value => value,
                };
            }

            run(command);
        }
    }
}
