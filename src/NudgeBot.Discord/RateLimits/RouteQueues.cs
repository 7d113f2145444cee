namespace NudgeBot.Discord.RateLimits;

/// <summary>All queues, made when first needed and dropped when long idle, since interactions bring new keys for ever.</summary>
internal sealed class RouteQueues(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KeptIdle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<RouteKey, RouteQueue> _queues = [];
    private long _lastSweep = time.GetTimestamp();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _queues.Count;
            }
        }
    }

    /// <summary>The queue of a key, pinned; unpin it when done.</summary>
    public RouteQueue Pin(RouteKey key)
    {
        lock (_lock)
        {
            Sweep();
            if (!_queues.TryGetValue(key, out var queue))
            {
                _queues[key] = queue = new RouteQueue(time);
            }

            queue.Pin();
            return queue;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var queue in _queues.Values)
            {
                queue.Dispose();
            }

            _queues.Clear();
        }
    }

    private void Sweep()
    {
        if (time.GetElapsedTime(_lastSweep) < BetweenSweeps)
        {
            return;
        }

        _lastSweep = time.GetTimestamp();
        foreach (var (key, queue) in _queues.Where(each => each.Value.IsIdle(KeptIdle)).ToList())
        {
            _queues.Remove(key);
            queue.Dispose();
        }
    }
}
