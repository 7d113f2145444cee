using System.Buffers.Binary;
using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Prunes the table of deliveries by their ids, which begin with the instant at which each was written.</summary>
internal sealed class PastDeliveryStore(Database database) : IPastDeliveryStore
{
    private const int AtOnce = 5000;

    /// <inheritdoc/>
    public async Task<int> PruneAsync(Instant before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        int batch;
        do
        {
            batch = await database.WriteAsync(session => PruneOnceAsync(session, before), cancellationToken);
            deleted += batch;
        }
        while (batch > 0);

        return deleted;
    }

    private static Task<int> PruneOnceAsync(SqlSession session, Instant before) => session.ExecuteAsync(
        """
        DELETE FROM deliveries WHERE id IN (
          SELECT d.id FROM deliveries d WHERE d.id < @firstToKeep AND d.state <> 'due' ORDER BY d.id LIMIT @AtOnce)
        """,
        new { firstToKeep = LowestIdAt(before), AtOnce });

    private static RowId LowestIdAt(Instant instant)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, instant.ToMs() << 16);
        return new RowId(new Guid(bytes, bigEndian: true));
    }
}
