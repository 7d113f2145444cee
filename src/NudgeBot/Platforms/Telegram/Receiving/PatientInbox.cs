using NudgeBot.Core.Delivery;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Telegram's updates in the store, asked again until it answers: nothing may be confirmed or forgotten before.</summary>
internal sealed class PatientInbox(IInboxStore inbox, TimeProvider time, ILogger<PatientInbox> logger)
{
    private const string Platform = TelegramPlatform.PlatformName;

    /// <summary>Stores a batch.</summary>
    /// <returns>The updates that are to be handled: those that are new.</returns>
    public async Task<IReadOnlyList<InboxUpdate>> AddAsync(IReadOnlyList<InboxUpdate> batch, CancellationToken cancellationToken)
    {
        var (added, tries) = await UntilItAnswersAsync(() => inbox.AddAsync(Platform, batch, cancellationToken), cancellationToken);
        // A try that failed may have stored the batch all the same, and then nothing in it is new any more.
        return tries == 1
            ? [.. batch.IntersectBy(added, update => update.Id)]
            : [.. batch.IntersectBy((await UnhandledAsync(cancellationToken)).Select(update => update.Id), update => update.Id)];
    }

    /// <summary>What was stored and not handled, oldest first.</summary>
    public async Task<IReadOnlyList<InboxUpdate>> UnhandledAsync(CancellationToken cancellationToken) =>
        (await UntilItAnswersAsync(() => inbox.UnhandledAsync(Platform, cancellationToken), cancellationToken)).Answer;

    /// <summary>Marks an update handled.</summary>
    public Task HandledAsync(long id, CancellationToken cancellationToken) => UntilItAnswersAsync(
        async () =>
        {
            await inbox.HandledAsync(Platform, id, cancellationToken);
            return id;
        },
        cancellationToken);

    private async Task<(T Answer, int Tries)> UntilItAnswersAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return (await ask(), backoff.Failures + 1);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                var wait = backoff.Next();
                if (backoff.Failures == 1)
                {
                    logger.LogError("The store does not take Telegram's updates ({Error}); trying until it does.", error.GetType().FullName);
                }

                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }
}
