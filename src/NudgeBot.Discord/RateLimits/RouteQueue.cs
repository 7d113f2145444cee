using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.RateLimits;

/// <summary>
/// The requests of one <see cref="RouteKey"/>, first come first served. One goes alone until Discord's headers tell the limit;
/// then as many as the window takes; a refused one returns to the head.
/// </summary>
internal sealed class RouteQueue(TimeProvider time) : IDisposable
{
    // Clocks and networks are not exact; peers take the same margin.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private readonly long _started = time.GetTimestamp();
    private ITimer? _timer;
    private int? _limit;
    private int _remaining = 1;
    private int _inFlight;
    private int _pinned;
    private TimeSpan _resetAt;
    private TimeSpan _blockedUntil;
    private TimeSpan _lastUsed;
    private RateLimitScope _blockedBy;

    private TimeSpan Now => time.GetElapsedTime(_started);

    /// <summary>Waits for a turn; a granted one must be ended by <see cref="Leave"/>.</summary>
    public async Task<Turn> EnterAsync(TimeSpan maxWait, bool atHead, CancellationToken cancellation)
    {
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            node = new LinkedListNode<Waiter>(new Waiter(Now + maxWait));
            if (atHead)
            {
                _waiting.AddFirst(node);
            }
            else
            {
                _waiting.AddLast(node);
            }

            Pump();
        }

        await using var registration = cancellation.UnsafeRegister(_ => Abandon(node, cancellation), null);
        return await node.Value.Completion.Task;
    }

    /// <summary>Ends a turn with what the answer said of the limit.</summary>
    public void Leave(RateLimitHeaders? headers)
    {
        lock (_lock)
        {
            _inFlight--;
            _lastUsed = Now;
            if (headers is { } said)
            {
                Learn(said);
            }

            Pump();
        }
    }

    /// <summary>Lets nothing go for this long, because Discord refused a request.</summary>
    public void Block(TimeSpan wait, RateLimitScope scope)
    {
        lock (_lock)
        {
            _blockedUntil = Max(_blockedUntil, Now + wait + Margin);
            _blockedBy = scope;
        }
    }

    /// <summary>Keeps the queue from being evicted while someone holds it.</summary>
    public void Pin() => Interlocked.Increment(ref _pinned);

    public void Unpin() => Interlocked.Decrement(ref _pinned);

    public bool IsIdle(TimeSpan since)
    {
        lock (_lock)
        {
            return Volatile.Read(ref _pinned) == 0 && _inFlight == 0 && _waiting.Count == 0
                && Now >= _blockedUntil && Now - _lastUsed >= since && (_remaining > 0 || Now >= _resetAt);
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Learn(RateLimitHeaders said)
    {
        // Answers can overtake one another: within a window the smallest count is the newest.
        var isNewWindow = _limit is null || Now >= _resetAt;
        _limit = said.Limit;
        _remaining = isNewWindow ? Math.Max(0, said.Remaining - _inFlight) : Math.Min(_remaining, said.Remaining);
        _resetAt = Max(_resetAt, Now + said.ResetAfter + Margin);
    }

    private void Pump()
    {
        while (_waiting.First is { } first)
        {
            if (Delay() is not { } delay)
            {
                return;
            }

            if (delay > TimeSpan.Zero)
            {
                RefuseThoseWhoCannotWait(delay);
                if (_waiting.Count > 0)
                {
                    _timer?.Dispose();
                    _timer = time.CreateTimer(_ => Wake(), null, delay, Timeout.InfiniteTimeSpan);
                }

                return;
            }

            _waiting.Remove(first);
            _inFlight++;
            _remaining--;
            first.Value.Completion.TrySetResult(Turn.Granted);
        }
    }

    // Null: as long as a request in flight takes. The window that ran out is replaced by a whole new one.
    private TimeSpan? Delay()
    {
        var now = Now;
        if (now < _blockedUntil)
        {
            return _blockedUntil - now;
        }

        if (_limit is null)
        {
            return _inFlight == 0 ? TimeSpan.Zero : null;
        }

        if (_remaining <= 0 && now >= _resetAt)
        {
            _remaining = _limit.Value - _inFlight;
            if (_remaining <= 0)
            {
                return null;
            }
        }

        return _remaining > 0 ? TimeSpan.Zero : _resetAt - now;
    }

    private void RefuseThoseWhoCannotWait(TimeSpan delay)
    {
        var ready = Now + delay;
        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Deadline < ready)
            {
                _waiting.Remove(node);
                var scope = Now < _blockedUntil ? _blockedBy : RateLimitScope.Route;
                node.Value.Completion.TrySetResult(Turn.After(delay, scope));
            }

            node = next;
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            Pump();
        }
    }

    private void Abandon(LinkedListNode<Waiter> node, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (node.List is not null)
            {
                _waiting.Remove(node);
                node.Value.Completion.TrySetCanceled(cancellation);
                Pump();
            }
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private sealed record Waiter(TimeSpan Deadline)
    {
        public TaskCompletionSource<Turn> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
