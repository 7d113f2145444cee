using System.Data.Common;
using Npgsql;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Postgres;

/// <summary>PostgreSQL's way: rows are locked, and many rows travel as one array a column.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string NowMs => "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

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
    public override async Task<int> ExecuteAsync<T>(
        DbConnection connection, DbTransaction transaction, string statement, ParameterRows<T> rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        foreach (var column in rows.Columns)
        {
            command.Parameters.AddWithValue(column.Name, column.ToArray());
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task LockNameAsync(SqlSession session, string name) =>
        session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name });
}
