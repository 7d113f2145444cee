using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery.Couriers;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// Empties the outbox onto one platform within that platform's limits, replies ahead of nudges. Runs on the node that holds
/// the platform's lease; safe to call from any thread.
/// </summary>
public sealed class Courier
{
    private static readonly TimeSpan GiveBackWithin = TimeSpan.FromSeconds(2);
    private static readonly Duration PruneEvery = Duration.FromSeconds(30);
    private static readonly Duration LookAgainEvery = Duration.FromMilliseconds(250);

    private readonly Channel<Event> _events =
        Channel.CreateUnbounded<Event>(new UnboundedChannelOptions { SingleReader = true });

    private readonly IChatPlatform _platform;
    private readonly IOutboxStore _outbox;
    private readonly IChatStore _chats;
    private readonly INudgeComposer _composer;
    private readonly CourierOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MonotonicClock _clock;
    private readonly Pacer _pacer;
    private readonly ParcelQueue _queue;
    private readonly OutboxClaimer _claimer;
    private readonly Settlement _settlement;
    private readonly UnwrittenOutcomes _unwritten = new();

    private long _order;
    private int _inFlight;
    private bool _draining;

    /// <summary>A courier for one platform.</summary>
    public Courier(
        IChatPlatform platform,
        IOutboxStore outbox,
        IChatStore chats,
        INudgeComposer composer,
        CourierOptions options,
        TimeProvider time,
        ILogger<Courier> logger)
    {
        _platform = platform;
        _outbox = outbox;
        _chats = chats;
        _composer = composer;
        _options = options;
        _time = time;
        _logger = logger;
        _clock = new MonotonicClock(time);
        _pacer = new Pacer(platform.Limits);
        _queue = new ParcelQueue(_pacer);
        _settlement = new Settlement(platform, options, _pacer, _queue, _clock, time);
        // Three seconds' worth: claims stay few, and little is held when the process stops or dies.
        var mostHeld = platform.Limits.PerSecond is { } rate
            ? Math.Clamp((int)(rate * 3), 32, options.MostHeld)
            : options.MostHeld;
        _claimer = new OutboxClaimer(
            platform.Name, outbox, mostHeld, options.LookEvery, time, logger, Accept);
    }

    /// <summary>The platform's name.</summary>
    public string Platform => _platform.Name;

    /// <summary>Says that the outbox has something new.</summary>
    public void Wake() => _claimer.Wake();

    /// <summary>Sends an answer to somebody who is waiting, ahead of every nudge and within the platform's limits.</summary>
    /// <param name="to">The chat it goes to.</param>
    /// <param name="send">Sends it; called again when the platform says to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The final outcome.</returns>
    public async Task<SendOutcome> ReplyAsync(
        ChatAddress to, Func<CancellationToken, Task<SendOutcome>> send, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new Event.Added([new ReplyParcel(to, NextRank(Rank.Replies, _clock.Now), send, answered, 1)]));
        return await answered.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Works until told to stop, then lets what is on the wire end and gives the rest back to the outbox.</summary>
    /// <param name="hold">The lease under which it works; nothing leaves once it is over.</param>
    /// <param name="stopping">Stops it in good order.</param>
    public async Task RunAsync(LeaseHold hold, CancellationToken stopping)
    {
        var fence = hold.Lease.Fence;
        _draining = false;
        var recorder = new OutcomeRecorder(_outbox, _chats, fence, _time, _logger, _claimer.Finished);
        using var hardStop = new CancellationTokenSource();
        var recording = recorder.RunAsync(hardStop.Token);
        var claiming = _claimer.RunAsync(fence, stopping);
        try
        {
            await SendAsync(hold, recorder, stopping, hardStop.Token);
        }
        finally
        {
            await claiming;
            hardStop.CancelAfter(_options.DrainFor);
            await DrainAsync(recorder, hardStop.Token);
            recorder.Complete();
            await recording.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var unwritten = recorder.TakeUnwritten();
            _unwritten.Keep(unwritten, WallNow);
            _claimer.Finished(unwritten.Count);
            await GiveBackAsync(fence);
        }
    }

    private async Task SendAsync(
        LeaseHold hold, OutcomeRecorder recorder, CancellationToken stopping, CancellationToken hardStop)
    {
        var nextPrune = _clock.Now + PruneEvery;
        while (!stopping.IsCancellationRequested)
        {
            Handle(recorder);
            StartAllThatMayLeave(hold, recorder, hardStop);
            if (_clock.Now >= nextPrune)
            {
                _pacer.Prune(_clock.Now);
                nextPrune = _clock.Now + PruneEvery;
            }

            await WaitForEventAsync(hold.IsHeld && !recorder.IsBehind ? WhenToLookAgain() : _clock.Now + LookAgainEvery, stopping);
        }
    }

    private async Task DrainAsync(OutcomeRecorder recorder, CancellationToken hardStop)
    {
        _draining = true;
        while (_inFlight > 0 && !hardStop.IsCancellationRequested)
        {
            await WaitForEventAsync(Instant.MaxValue, hardStop);
            Handle(recorder);
        }

        Handle(recorder);
    }

    private async Task GiveBackAsync(long fence)
    {
        var left = _queue.RemoveAll(_ => true, _clock.Now);
        foreach (var reply in left.OfType<ReplyParcel>())
        {
            reply.Answered.TrySetResult(new SendOutcome.TryAgain(null, LimitScope.Platform));
        }

        DeliveryId[] nudges = [.. left.OfType<NudgeParcel>().Select(nudge => nudge.Delivery.Delivery.Id)];
        _claimer.Finished(nudges.Length);
        if (nudges.Length == 0)
        {
            return;
        }

        using var atMost = new CancellationTokenSource(GiveBackWithin);
        try
        {
            await _outbox.ReleaseAsync(nudges, fence, atMost.Token);
        }
        catch (Exception error)
        {
            _logger.LogWarning(
                "{Count} claimed deliveries could not be given back ({Error}); the next owner takes them.", nudges.Length, error.Message);
        }
    }

    private void Handle(OutcomeRecorder recorder)
    {
        while (_events.Reader.TryRead(out var happened))
        {
            switch (happened)
            {
                case Event.Added added:
                    foreach (var parcel in added.Parcels)
                    {
                        _queue.Add(parcel, _clock.Now);
                    }

                    break;
                case Event.Known known:
                    foreach (var (tried, decision) in known.Outcomes)
                    {
                        recorder.Add(tried, decision);
                    }

                    break;
                case Event.Ended ended:
                    _inFlight--;
                    _settlement.Settle(ended.Parcel, ended.Outcome, recorder, mayTryAgain: !_draining);
                    _queue.Free(ended.Parcel.To, _clock.Now);
                    break;
            }
        }
    }

    private void StartAllThatMayLeave(LeaseHold hold, OutcomeRecorder recorder, CancellationToken hardStop)
    {
        while (_inFlight < _platform.Limits.InFlight
            && hold.IsHeld
            && _pacer.PlatformOpensAt <= _clock.Now
            && _queue.Take(_clock.Now, repliesOnly: recorder.IsBehind) is { } parcel)
        {
            if (parcel is NudgeParcel { Delivery: var late } && WallNow >= late.Delivery.ExpiresAt)
            {
                _settlement.SettleUnsent(late, recorder);
                _queue.Free(parcel.To, _clock.Now);
                continue;
            }

            _pacer.Take(parcel.To, _clock.Now);
            _inFlight++;
            _ = SendOneAsync(parcel, hardStop);
        }
    }

    private async Task SendOneAsync(Parcel parcel, CancellationToken hardStop)
    {
        SendOutcome outcome;
        try
        {
            outcome = parcel switch
            {
                ReplyParcel reply => await reply.Send(hardStop),
                NudgeParcel nudge => await SendNudgeAsync(nudge.Delivery, hardStop),
                _ => throw new InvalidOperationException($"{parcel.GetType().Name} cannot be sent."),
            };
        }
        catch (OperationCanceledException)
        {
            outcome = new SendOutcome.Unknown();
        }
        catch (Exception error)
        {
            _logger.LogError("Sending on {Platform} failed unexpectedly: {Error}", _platform.Name, error.GetType().Name);
            outcome = new SendOutcome.Rejected(error.GetType().Name);
        }

        Post(new Event.Ended(parcel, outcome));
    }

    private async Task<SendOutcome> SendNudgeAsync(ClaimedDelivery delivery, CancellationToken hardStop) =>
        _composer.Compose(delivery) is { } message
            ? await _platform.SendAsync(delivery.Chat.Address, message, delivery.Delivery.Id.Value, hardStop)
            : new SendOutcome.Rejected("the guide no longer has this nudge");

    private Instant WhenToLookAgain()
    {
        if (_inFlight >= _platform.Limits.InFlight)
        {
            return Instant.MaxValue;
        }

        var now = _clock.Now;
        var chat = _queue.HasReady(now) ? now : _queue.NextOpening;
        return chat == Instant.MaxValue ? chat : Instant.Max(chat, _pacer.PlatformOpensAt);
    }

    private async Task WaitForEventAsync(Instant until, CancellationToken cancellationToken)
    {
        var wait = until == Instant.MaxValue ? Timeout.InfiniteTimeSpan : (until - _clock.Now).ToTimeSpan();
        if (wait > TimeSpan.Zero || wait == Timeout.InfiniteTimeSpan)
        {
            await _events.Reader.WaitAsync(wait, _time, cancellationToken);
        }
    }

    private void Accept(IReadOnlyList<ClaimedDelivery> claimed)
    {
        var (known, toSend) = _unwritten.Part(claimed);
        Post(new Event.Known(known));
        Post(new Event.Added([.. toSend.Select(ToParcel)]));
    }

    private NudgeParcel ToParcel(ClaimedDelivery claimed) =>
        new(claimed.Chat.Address, NextRank(Rank.Nudges, claimed.Delivery.DueAt), claimed);

    private Rank NextRank(int lane, Instant due) => new(lane, due, Interlocked.Increment(ref _order));

    private Instant WallNow => Instant.FromDateTimeOffset(_time.GetUtcNow());

    private void Post(Event happened) => _events.Writer.TryWrite(happened);

    private abstract record Event
    {
        public sealed record Added(IReadOnlyList<Parcel> Parcels) : Event;

        public sealed record Known(IReadOnlyList<(ClaimedDelivery Tried, DeliveryDecision Decision)> Outcomes) : Event;

        public sealed record Ended(Parcel Parcel, SendOutcome Outcome) : Event;
    }
}
