using NodaTime;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer;

/// <summary>Writes everything that the store keeps as lines of JSON, as it was at one moment, beside a running bot too.</summary>
internal sealed class StoreExport(Database database, TimeProvider clock)
{
    private const int TellEvery = 10_000;

    /// <summary>Writes a header, the records and an end line; returns how many records.</summary>
    public Task<long> WriteAsync(Stream to, Action<TransferProgress> tell, CancellationToken cancellationToken) =>
        database.ReadSnapshotAsync(
            async session =>
            {
                using var line = new LineWriter(to);
                var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
                line.Begin(TransferFormat.Header);
                line.Number("version", TransferFormat.Version).At("exportedAt", now);
                await line.EndAsync(cancellationToken);

                long records = 0;
                foreach (var kind in TransferFormat.Kinds(guide: null, now))
                {
                    await session.StreamAsync(kind.Query, async reader =>
                    {
                        line.Begin(kind.Type);
                        kind.Write(new StoredRow(reader), line);
                        await line.EndAsync(cancellationToken);
                        if (++records % TellEvery == 0)
                        {
                            tell(new TransferProgress(records, 0, 0));
                        }
                    });
                }

                line.Begin(TransferFormat.End);
                line.Number("records", records);
                await line.EndAsync(cancellationToken);
                await line.FlushAsync(cancellationToken);
                return records;
            },
            cancellationToken);
}
