using Microsoft.Extensions.Time.Testing;

namespace NudgeBot.Discord.Tests.Support;

/// <summary>A clock that stands still, and says when something waits on it, so that tests advance it without guessing.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _inner = new(new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero));
    private readonly Lock _lock = new();
    private readonly List<ObservedTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ObservedTimer(this);
        timer.Inner = _inner.CreateTimer(_ => { timer.Fired(); callback(state); }, null, dueTime, period);
        timer.Set(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => _inner.Advance(by);

    /// <summary>Waits until something waits for between <paramref name="least"/> and <paramref name="most"/>; says how long.</summary>
    public async Task<TimeSpan> UntilWaitingAsync(TimeSpan least, TimeSpan most)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                var left = _timers.Where(timer => timer.Left is { } due && due >= least && due <= most).Select(timer => timer.Left).Min();
                if (left is { } found)
                {
                    return found;
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nothing waits for {least} to {most}.");
            }
        }
    }

    /// <summary>Waits until something waits that long, and lets the time pass.</summary>
    public async Task PassAsync(TimeSpan least, TimeSpan most) => Advance(await UntilWaitingAsync(least, most));

    /// <summary>Lets time pass for whatever waits for at most <paramref name="most"/>, until the task is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan most)
    {
        while (!task.IsCompleted)
        {
            var waiting = UntilWaitingAsync(TimeSpan.FromTicks(1), most);
            if (await Task.WhenAny(task, waiting) == waiting)
            {
                Advance(await waiting);
            }
        }

        return await task;
    }

    private void Changed()
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.TrySetResult();
    }

    private sealed class ObservedTimer(ManualClock clock) : ITimer
    {
        private DateTimeOffset? _due;

        public ITimer? Inner { get; set; }

        public TimeSpan? Left => _due is { } due ? due - clock.GetUtcNow() : null;

        public void Set(TimeSpan dueTime)
        {
            lock (clock._lock)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
                if (!clock._timers.Contains(this))
                {
                    clock._timers.Add(this);
                }
            }

            clock.Changed();
        }

        public void Fired()
        {
            lock (clock._lock)
            {
                _due = null;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = Inner!.Change(dueTime, period);
            Set(dueTime);
            return changed;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _due = null;
                clock._timers.Remove(this);
            }

            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
