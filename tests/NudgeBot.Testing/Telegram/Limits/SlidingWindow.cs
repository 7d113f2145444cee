namespace NudgeBot.Testing.Telegram;

/// <summary>The instants of the last events within one length of time.</summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _events = new();

    public TimeSpan WaitFor(int limit, DateTimeOffset now, TimeSpan tolerance)
    {
        while (_events.TryPeek(out var first) && first + length - tolerance <= now)
        {
            _events.Dequeue();
        }

        return _events.Count < limit
            ? TimeSpan.Zero
            : _events.ElementAt(_events.Count - limit) + length - now;
    }

    public void Add(DateTimeOffset now) => _events.Enqueue(now);
}
