using NodaTime;
using NudgeBot.Core.Delivery;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>
/// Has groups and channels that have been suspended for a day try their next nudge, in case what stood in the way is gone. Safe
/// to run on all nodes at once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class TrySuspendedChats(ISuspendedChatStore chats, TimeProvider time) : IRepeatingJob
{
    private const int AtOnce = 200;
    private static readonly Duration TriedAfter = Duration.FromDays(1);

    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        int batch;
        do
        {
            batch = await chats.TryAgainAsync(Instant.FromDateTimeOffset(time.GetUtcNow()) - TriedAfter, AtOnce, cancellationToken);
        }
        while (batch == AtOnce && !cancellationToken.IsCancellationRequested);
    }
}
