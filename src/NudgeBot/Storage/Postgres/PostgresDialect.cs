using System.Data.Common;
using Npgsql;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Postgres;

/// <summary>PostgreSQL's way: rows are locked, and many rows travel as one array a column.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string NowMs => "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

    /// <inheritdoc/>
    public override string BytewiseOrder => " COLLATE \"C\"";

    // Weaker than FOR UPDATE: rows that refer to this one may still be written.
    /// <inheritdoc/>
    public override string Lock(string alias) => $" FOR NO KEY UPDATE OF {alias}";

    /// <inheritdoc/>
    public override string LockFree(string alias) => $" FOR NO KEY UPDATE OF {alias} SKIP LOCKED";

    /// <inheritdoc/>
    public override string Rows(IEnumerable<string> columns)
    {
        var names = columns.ToList();
        return $"unnest({string.Join(", ", names.Select(name => "@" + name))}) AS r ({string.Join(", ", names)})";
    }

    /// <inheritdoc/>
    public override string Json(string text) => $"CAST({text} AS jsonb)";

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync<T>(
        DbConnection connection, DbTransaction transaction, string statement, ParameterRows<T> rows, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, statement, rows);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<List<TResult>> QueryAsync<T, TResult>(
        DbConnection connection, DbTransaction? transaction, string query, ParameterRows<T> rows, Func<DbDataReader, TResult> read,
        CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, query, rows);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var results = new List<TResult>();
        while (await reader.ReadAsync(cancellationToken))
        {
            results.Add(read(reader));
        }

        return results;
    }

    /// <inheritdoc/>
    public override Task LockNameAsync(SqlSession session, string name) =>
        session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name });

    private static NpgsqlCommand Command<T>(DbConnection connection, DbTransaction? transaction, string sql, ParameterRows<T> rows)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection, (NpgsqlTransaction?)transaction);
        foreach (var column in rows.Columns)
        {
            command.Parameters.AddWithValue(column.Name, column.ToArray());
        }

        return command;
    }
}
