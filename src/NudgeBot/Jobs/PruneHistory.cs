using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>
/// Deletes ended deliveries and changes of chats that are older than the operator keeps them. Safe to run on all nodes at once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class PruneHistory(
    IPastDeliveryStore deliveries, IHistoryStore history, HistoryRetention retention, TimeProvider time, ILogger<PruneHistory> logger)
    : IRepeatingJob
{
    /// <summary>
    /// How many rows one transaction deletes. It holds SQLite's one writer for some milliseconds; a person's press waits no
    /// longer than for one.
    /// </summary>
    public const int AtOnce = 500;

    // Between two batches whoever waits for the writer has it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = Instant.FromDateTimeOffset(time.GetUtcNow()) - retention.KeptFor;
        var ended = await PruneAsync(deliveries.PruneAsync, before, cancellationToken);
        var changes = await PruneAsync(history.PruneAsync, before, cancellationToken);
        if (ended + changes > 0)
        {
            logger.LogInformation(
                "Deleted {Deliveries} deliveries and {Changes} changes from before {Before}.", ended, changes, before);
        }
    }

    private async Task<int> PruneAsync(
        Func<Instant, int, CancellationToken, Task<int>> pruneAsync, Instant before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        int batch;
        do
        {
            batch = await pruneAsync(before, AtOnce, cancellationToken);
            deleted += batch;
            await Task.Delay(batch == AtOnce ? Pause : TimeSpan.Zero, time, cancellationToken);
        }
        while (batch == AtOnce);

        return deleted;
    }
}
