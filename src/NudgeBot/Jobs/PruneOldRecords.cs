using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using Quartz;

namespace NudgeBot.Jobs;

/// <summary>Deletes what is kept for days or weeks, as /privacy says, and is never much.</summary>
[DisallowConcurrentExecution]
internal sealed class PruneOldRecords(
    IInboxStore inbox, IMailboxStore mailbox, IUnansweredStore unanswered, IPartnerStore partners, TimeProvider time) : IRepeatingJob
{
    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await inbox.PruneAsync(cancellationToken);
        await mailbox.PruneAsync(now - IMailboxStore.KeptFor, cancellationToken);
        await unanswered.PruneAsync(now - IUnansweredStore.KeptFor, cancellationToken);
        await partners.PruneAsync(now, cancellationToken);
    }
}
