namespace NudgeBot.Discord.RateLimits;

/// <summary>
/// Counts refused requests (401, 403, and 429 that are not shared) over ten minutes. Discord bans the whole address at 10,000.
/// </summary>
internal sealed class InvalidRequestBudget(int budget, TimeProvider time)
{
    private const int Slices = 60;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Slices];
    private readonly long _started = time.GetTimestamp();
    private long _current;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                Advance();
                return _counts.Sum();
            }
        }
    }

    public bool IsSpent => Count >= budget;

    public void Add()
    {
        lock (_lock)
        {
            Advance();
            _counts[_current % Slices]++;
        }
    }

    private void Advance()
    {
        var slice = time.GetElapsedTime(_started).Ticks / Slice.Ticks;
        for (var passed = Math.Min(slice - _current, Slices); passed > 0; passed--)
        {
            _counts[(slice - passed + 1) % Slices] = 0;
        }

        _current = slice;
    }
}
