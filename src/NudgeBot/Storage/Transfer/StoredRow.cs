using System.Data.Common;
using NodaTime;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Transfer;

/// <summary>The row at which a reader stands, by the positions of its columns, alike in both databases.</summary>
internal sealed class StoredRow(DbDataReader reader)
{
    /// <summary>A text; null for none.</summary>
    public string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A UUID; null for none.</summary>
    public Guid? Id(int column) => reader.GetValue(column) switch
    {
        byte[] bytes => new Guid(bytes, bigEndian: true),
        Guid id => id,
        _ => null,
    };

    /// <summary>A whole number; null for none.</summary>
    public long? Number(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A flag; false for none.</summary>
    public bool Flag(int column) => !reader.IsDBNull(column) && reader.GetBoolean(column);

    /// <summary>An instant; null for none.</summary>
    public Instant? At(int column) => Number(column).ToInstant();
}
