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
    public override string Lock(string alias) => "";

    /// <inheritdoc/>
    public override string LockFree(string alias) => "";

    /// <inheritdoc/>
    public override string Rows(IEnumerable<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(name => $"@{name} AS {name}"))}) AS r";

    /// <inheritdoc/>
    public override Task<int> ExecuteAsync<T>(
        DbConnection connection, DbTransaction transaction, string statement, ParameterRows<T> rows, CancellationToken cancellationToken)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = statement;
        command.Transaction = (SqliteTransaction)transaction;
        var parameters = rows.Columns
            .Select(column => (column.ValueOf, Parameter: command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column.Name })))
            .ToList();
        command.Prepare();

        var changed = 0;
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

            changed += command.ExecuteNonQuery();
        }

        return Task.FromResult(changed);
    }

    /// <inheritdoc/>
    public override Task LockNameAsync(SqlSession session, string name) => Task.CompletedTask;
}
