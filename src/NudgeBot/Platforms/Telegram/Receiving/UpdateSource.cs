using Microsoft.Extensions.Options;
using NudgeBot.Platforms.Telegram.Receiving.Webhooks;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Brings updates to the intake, in the way the configuration says: by asking Telegram, or from what it posted.</summary>
internal sealed class UpdateSource(
    TelegramPolling polling, TelegramWebhook webhook, TelegramPosts posts, IOptions<TelegramOptions> options, TimeProvider time)
{
    // What another node was posted is found by looking.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Brings them until told to stop, or until Telegram does not accept the token.</summary>
    public async Task FeedAsync(UpdateIntake intake, CancellationToken stopping)
    {
        if (options.Value.WebhookUrl is not null)
        {
            await FeedPostedAsync(intake, stopping);
            return;
        }

        await intake.ResumeAsync();
        await foreach (var batch in polling.BatchesAsync(stopping))
        {
            await intake.TakeAsync(batch);
        }
    }

    private async Task FeedPostedAsync(UpdateIntake intake, CancellationToken stopping)
    {
        var keeping = webhook.KeepAsync(stopping);
        while (!stopping.IsCancellationRequested && !keeping.IsCompleted)
        {
            var posted = posts.Next;
            await intake.ResumeAsync();
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(posted, keeping, Task.Delay(LookEvery, time, over.Token));
            await over.CancelAsync();
        }

        await keeping;
    }
}
