using System.Threading.Channels;
using NodaTime;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer;

/// <summary>
/// Stores what lines of JSON say, a batch in each transaction, while the next batch is read. Reading the same lines again
/// changes nothing, so an import that was cut off is simply run again.
/// </summary>
internal sealed class StoreImport(Database database, TimeProvider clock)
{
    /// <summary>Reads until the end of the stream.</summary>
    /// <param name="from">The lines.</param>
    /// <param name="guide">The guide of schedules that name none; null when each must name its own.</param>
    /// <param name="tell">Told how far it is, after each batch.</param>
    /// <param name="complain">Told of each bad line its number and what to do.</param>
    /// <param name="cancellationToken">Gives up; what was stored until then stays.</param>
    public async Task<ImportResult> ReadAsync(
        Stream from, string? guide, Action<TransferProgress> tell, Action<int, string> complain, CancellationToken cancellationToken)
    {
        var kinds = TransferFormat.Kinds(guide, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var problems = new LineProblems(complain);
        var batches = Channel.CreateBounded<ImportBatch>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var source = new BatchSource(new LineReader(from, BatchSource.LongestLine), kinds);
        var reading = Task.Run(() => source.RunAsync(batches.Writer, giveUp.Token), CancellationToken.None);
        long stored = 0;
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await StoreAsync(kinds, batch, problems, cancellationToken);
                stored += batch.Count - problems.Tell();
                foreach (var (line, sentence) in batch.Problems)
                {
                    problems.Add(line, sentence);
                }

                problems.Tell();
                tell(new TransferProgress(stored, batch.Bytes, problems.Count));
            }
        }
        finally
        {
            await giveUp.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new ImportResult(stored, problems.Count, await reading);
    }

    private Task StoreAsync(
        IReadOnlyList<RecordKind> kinds, ImportBatch batch, LineProblems problems, CancellationToken cancellationToken) =>
        batch.Count == 0 ? Task.CompletedTask : database.WriteAsync(
            async session =>
            {
                problems.Undo();
                foreach (var kind in kinds)
                {
                    if (batch.Of(kind) is { Count: > 0 } records)
                    {
                        await kind.ImportAsync(session, records, problems);
                    }
                }
            },
            cancellationToken);
}

/// <summary>What became of an import.</summary>
/// <param name="Stored">How many records were stored, or were there already.</param>
/// <param name="Bad">How many lines were not.</param>
/// <param name="Refusal">Why the rest was not read, as one sentence; null when all was.</param>
internal sealed record ImportResult(long Stored, long Bad, string? Refusal);
