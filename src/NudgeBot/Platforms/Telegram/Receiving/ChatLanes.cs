namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Does each chat's work in order and the chats side by side, holding so much and no more.</summary>
/// <param name="mostHeld">How many pieces of work may be waiting or under way.</param>
internal sealed class ChatLanes(int mostHeld) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(mostHeld);
    private readonly Dictionary<long, Lane> _lanes = [];

    /// <summary>Adds work of a chat when there is room. The work must not throw.</summary>
    public async Task AddAsync(long chat, Func<Task> work, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_gate)
        {
            if (_lanes.TryGetValue(chat, out var lane))
            {
                lane.Work.Enqueue(work);
                return;
            }

            _lanes[chat] = lane = new Lane();
            lane.Work.Enqueue(work);
            lane.Running = Task.Run(() => RunAsync(chat, lane), CancellationToken.None);
        }
    }

    /// <summary>Returns when all work is done.</summary>
    public async Task WhenIdleAsync()
    {
        while (RunningLanes() is { Count: > 0 } running)
        {
            await Task.WhenAll(running);
        }
    }

    public void Dispose() => _room.Dispose();

    private List<Task> RunningLanes()
    {
        lock (_gate)
        {
            return [.. _lanes.Values.Select(lane => lane.Running)];
        }
    }

    private async Task RunAsync(long chat, Lane lane)
    {
        while (TakeNext(chat, lane) is { } work)
        {
            await work();
            _room.Release();
        }
    }

    private Func<Task>? TakeNext(long chat, Lane lane)
    {
        lock (_gate)
        {
            if (lane.Work.TryDequeue(out var work))
            {
                return work;
            }

            _lanes.Remove(chat);
            return null;
        }
    }

    private sealed class Lane
    {
        public Queue<Func<Task>> Work { get; } = new();

        public Task Running { get; set; } = Task.CompletedTask;
    }
}
