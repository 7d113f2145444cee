using NodaTime;
using NudgeBot.Core.Delivery;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>
/// Tells whoever configured a group's or channel's schedule, once, why nothing can be sent there. Safe to run on all nodes at once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class TellOfSuspensions(ISuspendedChatStore chats, TimeProvider time) : IRepeatingJob
{
    private const int AtOnce = 50;

    public static TimeSpan Every { get; } = TimeSpan.FromSeconds(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        int batch;
        do
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            batch = await chats.TellAsync(
                now - SuspensionPlanner.ToldAfter, AtOnce, suspended => SuspensionPlanner.Plan(suspended, now), cancellationToken);
        }
        while (batch == AtOnce && !cancellationToken.IsCancellationRequested);
    }
}
