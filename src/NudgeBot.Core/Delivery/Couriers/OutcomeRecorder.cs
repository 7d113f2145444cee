using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>
/// Writes what became of deliveries, as many at a time as have gathered while the store was writing the ones before. Nothing
/// is dropped while the store cannot be reached: it is tried again until it can, or until the courier stops.
/// </summary>
internal sealed class OutcomeRecorder(
    IOutboxStore outbox, IChatStore chats, long fence, TimeProvider time, ILogger logger, Action<int> recorded)
{
    private const int MostAtOnce = 1000;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShouldTakeAtMost = TimeSpan.FromSeconds(1);

    private readonly Channel<(ClaimedDelivery Tried, DeliveryDecision Decision)> _decisions =
        Channel.CreateUnbounded<(ClaimedDelivery, DeliveryDecision)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly List<(ClaimedDelivery Tried, DeliveryDecision Decision)> _batch = [];

    private const long NotWriting = -1;
    private long _writingSince = NotWriting;
    private volatile bool _fails;

    /// <summary>
    /// Whether the store is down or slow. What is sent meanwhile might never be written as sent, and then be sent again by the
    /// next owner: nudges wait until it is over.
    /// </summary>
    public bool IsBehind =>
        _fails || (Volatile.Read(ref _writingSince) is var since and not NotWriting && time.GetElapsedTime(since) > ShouldTakeAtMost);

    public void Add(ClaimedDelivery tried, DeliveryDecision decision) => _decisions.Writer.TryWrite((tried, decision));

    /// <summary>No more will be added: <see cref="RunAsync"/> ends when everything is written.</summary>
    public void Complete() => _decisions.Writer.TryComplete();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await _decisions.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_batch.Count < MostAtOnce && _decisions.Reader.TryRead(out var decision))
            {
                _batch.Add(decision);
            }

            Volatile.Write(ref _writingSince, time.GetTimestamp());
            await WriteAsync(_batch, cancellationToken);
            Volatile.Write(ref _writingSince, NotWriting);
            _fails = false;
            recorded(_batch.Count);
            _batch.Clear();
        }
    }

    /// <summary>What could not be written. To be asked once, when <see cref="RunAsync"/> has ended.</summary>
    public IReadOnlyList<(ClaimedDelivery Tried, DeliveryDecision Decision)> TakeUnwritten()
    {
        while (_decisions.Reader.TryRead(out var decision))
        {
            _batch.Add(decision);
        }

        return [.. _batch];
    }

    private async Task WriteAsync(
        IReadOnlyList<(ClaimedDelivery Tried, DeliveryDecision Decision)> batch, CancellationToken cancellationToken)
    {
        for (var wait = FirstBackoff; ; wait = wait * 2 < LongestBackoff ? wait * 2 : LongestBackoff)
        {
            try
            {
                await outbox.RecordAsync([.. batch.Select(item => item.Decision.Record)], fence, cancellationToken);
                foreach (var (tried, decision) in batch)
                {
                    await FollowAsync(tried.Chat.Id, decision, cancellationToken);
                }

                return;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _fails = true;
                logger.LogError(
                    "{Count} outcomes could not be recorded ({Error}); trying again in {Wait}.", batch.Count, error.Message, wait);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private async Task FollowAsync(ChatId chat, DeliveryDecision decision, CancellationToken cancellationToken)
    {
        if (decision.MoveTo is { } address)
        {
            await chats.MoveAsync(chat, address, cancellationToken);
        }

        if (decision.Suspend is { } reason)
        {
            await chats.SuspendAsync(chat, reason, decision.Record.At, cancellationToken);
        }
    }
}
