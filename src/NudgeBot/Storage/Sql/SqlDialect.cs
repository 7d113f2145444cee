using System.Data.Common;

namespace NudgeBot.Storage.Sql;

/// <summary>What SQLite and PostgreSQL say differently in the statements of the stores.</summary>
internal abstract class SqlDialect
{
    /// <summary>Milliseconds since 1970 by the database's own clock, as an expression.</summary>
    public abstract string NowMs { get; }

    /// <summary>What stands behind a text that is to be compared byte by byte.</summary>
    public abstract string BytewiseOrder { get; }

    /// <summary>The end of a SELECT that waits for the rows of <paramref name="alias"/> and keeps others from changing them.</summary>
    public abstract string Lock(string alias);

    /// <summary>The end of a SELECT that takes the rows of <paramref name="alias"/> nobody else holds and passes over the rest.</summary>
    public abstract string LockFree(string alias);

    /// <summary>Rows of parameters as a table "r" with these columns, for a FROM.</summary>
    public abstract string Rows(IEnumerable<string> columns);

    /// <summary>Runs a statement written over <see cref="Rows"/> for all rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public abstract Task<int> ExecuteAsync<T>(
        DbConnection connection, DbTransaction transaction, string statement, ParameterRows<T> rows, CancellationToken cancellationToken);

    /// <summary>Runs a query written over <see cref="Rows"/> for all rows.</summary>
    public abstract Task<List<TResult>> QueryAsync<T, TResult>(
        DbConnection connection, DbTransaction? transaction, string query, ParameterRows<T> rows, Func<DbDataReader, TResult> read,
        CancellationToken cancellationToken);

    /// <summary>A text as the type of a column of JSON.</summary>
    public abstract string Json(string text);

    /// <summary>Keeps every other transaction that asks for the same name waiting until this one ends.</summary>
    public abstract Task LockNameAsync(SqlSession session, string name);
}
