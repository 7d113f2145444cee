using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace NudgeBot.Storage.Sqlite;

/// <summary>A command as any other, which is run by a statement that its connection keeps.</summary>
internal sealed class KeepingCommand(KeepingConnection connection) : DbCommand
{
    // Holds what is to be run; it is never run itself.
    private readonly SqliteCommand _asked = connection.CreateCommand();
    private SqliteCommand? _running;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get => _asked.CommandText;
        set => _asked.CommandText = value;
    }

    /// <inheritdoc/>
    public override int CommandTimeout
    {
        get => _asked.CommandTimeout;
        set => _asked.CommandTimeout = value;
    }

    /// <inheritdoc/>
    public override CommandType CommandType
    {
        get => _asked.CommandType;
        set => _asked.CommandType = value;
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("The statement belongs to its connection.");
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => _asked.Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction
    {
        get => _asked.Transaction;
        set => _asked.Transaction = (SqliteTransaction?)value;
    }

    /// <inheritdoc/>
    public override void Cancel() => _running?.Cancel();

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    /// <inheritdoc/>
    public override void Prepare() => Ready().Prepare();

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => _asked.CreateParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        // SQLite answers at once, on this thread.
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ExecuteDbDataReader(behavior));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
            _asked.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        GiveBack();
        _running = connection.Take(_asked.CommandText);
        _running.Transaction = _asked.Transaction;
        _running.CommandTimeout = _asked.CommandTimeout;
        foreach (SqliteParameter parameter in _asked.Parameters)
        {
            _running.Parameters.Add(parameter);
        }

        return _running;
    }

    private void GiveBack()
    {
        if (_running is { } used)
        {
            _running = null;
            connection.Keep(used);
        }
    }
}
