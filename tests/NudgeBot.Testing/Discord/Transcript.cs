namespace NudgeBot.Testing.Discord;

/// <summary>What the bot did on the fake Discord, in order, to be awaited without sleeps.</summary>
public sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptEntry> _entries = [];
    private readonly List<(Func<TranscriptEntry, bool> Wanted, TaskCompletionSource<TranscriptEntry> Found)> _waiting = [];

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<TranscriptEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How many there are so far.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The first entry of this kind that fits, past or to come.</summary>
    public async Task<T> WaitForAsync<T>(Func<T, bool>? wanted = null, TimeSpan? patience = null)
        where T : TranscriptEntry
    {
        bool Fits(TranscriptEntry entry) => entry is T one && (wanted is null || wanted(one));
        Task<TranscriptEntry> found;
        lock (_lock)
        {
            if (_entries.Find(Fits) is T past)
            {
                return past;
            }

            var waiter = new TaskCompletionSource<TranscriptEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((Fits, waiter));
            found = waiter.Task;
        }

        return (T)await found.WaitAsync(patience ?? Patience.Default);
    }

    internal void Add(TranscriptEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            foreach (var waiter in _waiting.FindAll(each => each.Wanted(entry)))
            {
                _waiting.Remove(waiter);
                waiter.Found.TrySetResult(entry);
            }
        }
    }
}
