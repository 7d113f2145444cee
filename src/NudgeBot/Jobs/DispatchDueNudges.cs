using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>Plans every schedule whose next send has come. Safe to run on all nodes at once.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchDueNudges(IOutboxStore outbox, NudgePlanner planner, Couriers couriers, TimeProvider time, ILogger<DispatchDueNudges> logger)
    : IRepeatingJob
{
    // A batch holds SQLite's one writer while it is planned; a person's press waits no longer than for one.
    private const int AtOnce = 500;

    public static TimeSpan Every { get; } = TimeSpan.FromSeconds(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var planned = 0;
        int batch;
        do
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            batch = await outbox.PlanDueAsync(now, AtOnce, due => planner.Plan(due, now), cancellationToken);
            planned += batch;
            if (batch > 0)
            {
                couriers.WakeAll();
            }
        }
        while (batch == AtOnce && !cancellationToken.IsCancellationRequested);

        if (planned > 0)
        {
            logger.LogDebug("{Count} schedules were planned in {Milliseconds} ms.", planned, (long)time.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
