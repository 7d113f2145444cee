namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Does the work of each lane in order and the lanes side by side, holding so much and no more.</summary>
/// <param name="mostHeld">How many pieces of work may be waiting or under way.</param>
internal sealed class WorkLanes(int mostHeld) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(mostHeld);
    private readonly Dictionary<ulong, Queue<Func<Task>>> _lanes = [];
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Adds work to a lane when there is room. The work must not throw.</summary>
    public async Task AddAsync(ulong lane, Func<Task> work, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_gate)
        {
            if (_lanes.TryGetValue(lane, out var waiting))
            {
                waiting.Enqueue(work);
                return;
            }

            _lanes[lane] = new Queue<Func<Task>>([work]);
        }

        _ = Task.Run(() => RunAsync(lane), CancellationToken.None);
    }

    /// <summary>Completes when all work is done and none is added any more.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (_lanes.Count == 0)
            {
                _idle.TrySetResult();
            }
            else if (_idle.Task.IsCompleted)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return _idle.Task;
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task RunAsync(ulong lane)
    {
        while (Next(lane) is { } work)
        {
            await work();
            _room.Release();
        }
    }

    private Func<Task>? Next(ulong lane)
    {
        lock (_gate)
        {
            if (_lanes[lane].TryDequeue(out var work))
            {
                return work;
            }

            _lanes.Remove(lane);
            if (_lanes.Count == 0)
            {
                _idle.TrySetResult();
            }

            return null;
        }
    }
}
