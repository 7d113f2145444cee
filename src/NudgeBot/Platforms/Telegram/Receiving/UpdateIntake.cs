using NudgeBot.Core.Delivery;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// Takes updates in: stores them first, then has them handled, each chat's in order and different chats' side by side, and
/// marks them handled. What a crash left is handled at the next start.
/// </summary>
/// <param name="inbox">Where they are stored.</param>
/// <param name="begin">
/// Called when an update is taken in; returns what handles it when its turn comes, which returns false when the reply could
/// not be sent now.
/// </param>
/// <param name="logger">The log.</param>
/// <param name="stopping">Says that no further update is to be begun.</param>
internal sealed class UpdateIntake(
    PatientInbox inbox,
    Func<InboxUpdate, UpdateEnvelope, Func<CancellationToken, Task<bool>>> begin,
    ILogger logger,
    CancellationToken stopping) : IAsyncDisposable
{
    private const int MostHeld = 5000;
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(5);

    private readonly ChatLanes _lanes = new(MostHeld);
    private readonly CancellationTokenSource _handling = new();
    private readonly BegunUpdates _begun = new();

    /// <summary>Begins with what was stored and not handled, leaving out what has begun.</summary>
    public async Task ResumeAsync() => await BeginAsync(await inbox.UnhandledAsync(stopping));

    /// <summary>Stores a batch and begins with what is new in it. Returns when it is stored.</summary>
    public async Task TakeAsync(IReadOnlyList<InboxUpdate> batch) => await BeginAsync(await inbox.AddAsync(batch, stopping));

    /// <summary>Lets what is under way end, for a few seconds; the rest stays stored.</summary>
    public async ValueTask DisposeAsync()
    {
        _handling.CancelAfter(FinishWithin);
        await _lanes.WhenIdleAsync();
        _lanes.Dispose();
        _handling.Dispose();
    }

    private async Task BeginAsync(IReadOnlyList<InboxUpdate> updates)
    {
        foreach (var update in updates.Where(update => _begun.Begin(update.Id)))
        {
            var envelope = UpdateEnvelope.Read(update.Id, update.Payload);
            var handle = begin(update, envelope);
            await _lanes.AddAsync(envelope.Chat, () => HandleAsync(update.Id, envelope.Kind, handle), stopping);
        }
    }

    private async Task HandleAsync(long id, string kind, Func<CancellationToken, Task<bool>> handle)
    {
        try
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            var isDone = await TryHandleAsync(id, kind, handle);
            // A reply that stopping cut off is sent when the update is handled again.
            if (isDone || !stopping.IsCancellationRequested)
            {
                await inbox.HandledAsync(id, _handling.Token);
            }
        }
        catch (OperationCanceledException) when (_handling.IsCancellationRequested)
        {
            // It stays stored, and is handled at the next start.
        }
        finally
        {
            _begun.Ended(id);
        }
    }

    private async Task<bool> TryHandleAsync(long id, string kind, Func<CancellationToken, Task<bool>> handle)
    {
        try
        {
            return await handle(_handling.Token);
        }
        catch (Exception error) when (!_handling.IsCancellationRequested)
        {
            logger.LogError(
                "The reply to update {Id} ({Kind}) failed: {Error}\n{Trace}", id, kind, error.GetType().FullName, error.StackTrace);
            return true;
        }
    }
}
