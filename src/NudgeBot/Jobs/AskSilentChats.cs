using NodaTime;
using NudgeBot.Core.Delivery;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>
/// Asks private chats that have reacted to nothing for ten weeks whether to go on, once. Safe to run on all nodes at once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class AskSilentChats(ISilentChatStore chats, TimeProvider time) : IRepeatingJob
{
    private const int AtOnce = 200;

    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        int batch;
        do
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var silentSince = now.InUtc().Date.PlusDays(-SilencePlanner.DaysOfSilence);
            batch = await chats.AskAsync(silentSince, AtOnce, silent => SilencePlanner.Plan(silent, now), cancellationToken);
        }
        while (batch == AtOnce && !cancellationToken.IsCancellationRequested);
    }
}
