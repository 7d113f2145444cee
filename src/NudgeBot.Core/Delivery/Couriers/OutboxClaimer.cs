using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>Keeps a courier supplied with deliveries, never more than it can hold.</summary>
internal sealed class OutboxClaimer(
    string platform, IOutboxStore outbox, int mostHeld, TimeSpan lookEvery, TimeProvider time, ILogger logger,
    Action<IReadOnlyList<ClaimedDelivery>> claimed)
{
    private static readonly TimeSpan StoreBackoff = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _looks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int _held;

    /// <summary>The outbox may have something new.</summary>
    public void Wake() => _looks.Writer.TryWrite(true);

    /// <summary>So many of the claimed deliveries are done with.</summary>
    public void Finished(int count)
    {
        if (Interlocked.Add(ref _held, -count) * 2 <= mostHeld)
        {
            Wake();
        }
    }

    public async Task RunAsync(long fence, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await ClaimAsync(fence, stopping))
                {
                    await _looks.Reader.WaitAsync(lookEvery, time, stopping);
                    _looks.Reader.TryRead(out _);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                logger.LogError("The outbox of {Platform} could not be read ({Error}); looking again.", platform, error.Message);
                await Task.Delay(StoreBackoff, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> ClaimAsync(long fence, CancellationToken stopping)
    {
        var room = mostHeld - Volatile.Read(ref _held);
        if (room * 2 < mostHeld)
        {
            // Waiting for half the room to be free makes few large claims out of many small ones.
            return false;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (!(await outbox.EarliestAsync(platform, fence, stopping) <= now))
        {
            // Most looks find nothing: a read costs a fraction of a claim, which writes.
            return false;
        }

        var deliveries = await outbox.ClaimAsync(platform, fence, now, room, stopping);
        if (deliveries.Count == 0)
        {
            await outbox.ExpireAsync(platform, fence, now, mostHeld, stopping);
            return false;
        }

        Interlocked.Add(ref _held, deliveries.Count);
        claimed(deliveries);
        return true;
    }
}
