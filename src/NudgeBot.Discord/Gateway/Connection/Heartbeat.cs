namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Keeps a connection alive and notices when it is dead: a heartbeat is due and the one before has no acknowledgement.
/// Heartbeats that Discord asks for are sent at once and stay out of that reckoning.
/// </summary>
internal sealed class Heartbeat(TimeProvider time, Func<double> random)
{
    private readonly Lock _lock = new();
    private bool _awaitsAck;
    private long _sentAt;

    /// <summary>How long the last heartbeat took to be acknowledged.</summary>
    public TimeSpan? Latency { get; private set; }

    /// <summary>Beats until a heartbeat cannot be sent (false) or goes unanswered (true).</summary>
    /// <param name="interval">The time between beats; the first comes after a random part of it.</param>
    /// <param name="isReading">Whether acknowledgements can arrive at all: not while the reader waits for those who handle events.</param>
    /// <param name="send">Sends a heartbeat; false when the connection is over.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<bool> BeatAsync(
        TimeSpan interval, Func<bool> isReading, Func<CancellationToken, Task<bool>> send, CancellationToken cancellation)
    {
        await Task.Delay(interval * random(), time, cancellation);
        while (true)
        {
            if (Misses() && isReading())
            {
                return true;
            }

            Await();
            if (!await send(cancellation))
            {
                return false;
            }

            await Task.Delay(interval, time, cancellation);
        }
    }

    public void Acknowledge()
    {
        lock (_lock)
        {
            if (_awaitsAck)
            {
                _awaitsAck = false;
                Latency = time.GetElapsedTime(_sentAt);
            }
        }
    }

    private bool Misses()
    {
        lock (_lock)
        {
            return _awaitsAck;
        }
    }

    private void Await()
    {
        lock (_lock)
        {
            _awaitsAck = true;
            _sentAt = time.GetTimestamp();
        }
    }
}
