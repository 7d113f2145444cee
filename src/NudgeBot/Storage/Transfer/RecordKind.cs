using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer;

/// <summary>One type of record: how it is read from its table, written as a line, read from a line and stored.</summary>
internal abstract class RecordKind
{
    /// <summary>The line's "type".</summary>
    public abstract string Type { get; }

    /// <summary>Selects all records, in an order that is the same in every database.</summary>
    public abstract string Query { get; }

    /// <summary>Writes the fields of the row at which <paramref name="row"/> stands.</summary>
    public abstract void Write(StoredRow row, LineWriter line);

    /// <summary>Reads the fields of a line; what is wrong is noted in <paramref name="fields"/>.</summary>
    public abstract LineRecord? Read(LineFields fields);

    /// <summary>
    /// Stores records within a transaction, so that storing them again changes nothing. No two have a key in common.
    /// </summary>
    public abstract Task ImportAsync(SqlSession session, IReadOnlyList<LineRecord> records, LineProblems problems);
}

/// <summary>One type of record, as lines of <typeparamref name="T"/>.</summary>
internal abstract class RecordKind<T> : RecordKind
    where T : LineRecord
{
    /// <inheritdoc/>
    public sealed override LineRecord? Read(LineFields fields) => ReadLine(fields) is { } record && fields.AreSound ? record : null;

    /// <inheritdoc/>
    public sealed override Task ImportAsync(SqlSession session, IReadOnlyList<LineRecord> records, LineProblems problems) =>
        StoreAsync(session, [.. records.Cast<T>()], problems);

    /// <summary>Reads a line; its result is used when nothing was wrong.</summary>
    protected abstract T? ReadLine(LineFields fields);

    /// <summary>Stores records.</summary>
    protected abstract Task StoreAsync(SqlSession session, IReadOnlyList<T> records, LineProblems problems);
}
