using System.Buffers.Binary;
using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>
/// Prunes the table of deliveries by their ids, which begin with the instant at which each was written: the key is in that order,
/// so no batch reads more than it deletes. Ids that an import brought may say anything, so the instant they were due counts too.
/// </summary>
internal sealed class PastDeliveryStore(Database database) : IPastDeliveryStore
{
    /// <inheritdoc/>
    public Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"""
            DELETE FROM deliveries WHERE id IN (
              SELECT d.id FROM deliveries d
              WHERE d.id < @firstToKeep AND d.due_at_ms < @before AND d.state <> 'due'
              ORDER BY d.id LIMIT @most
              {session.Dialect.LockFree("d")})
            """,
            new { firstToKeep = LowestIdAt(before), before = before.ToMs(), most }),
        cancellationToken);

    private static RowId LowestIdAt(Instant instant)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, instant.ToMs() << 16);
        return new RowId(new Guid(bytes, bigEndian: true));
    }
}
