using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.RateLimits;

/// <summary>
/// The limit over all routes. Discord sends no headers for it, so requests are counted here: never more than the allowance in
/// any window of one second and a little, which makes up for a network that squeezes them together.
/// </summary>
internal sealed class GlobalLimit(int perSecond, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1050);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _slots = new();
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _blockedUntil;

    private TimeSpan Now => time.GetElapsedTime(_started);

    public async Task<Turn> EnterAsync(TimeSpan maxWait, CancellationToken cancellation)
    {
        var asked = Now;
        while (true)
        {
            TimeSpan slot;
            TimeSpan wait;
            lock (_lock)
            {
                var now = Now;
                slot = NextSlot(now);
                wait = slot - now;
                if (wait > TimeSpan.Zero && slot - asked > maxWait)
                {
                    return Turn.After(wait, RateLimitScope.Global);
                }

                Reserve(slot);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            lock (_lock)
            {
                if (slot >= _blockedUntil)
                {
                    return Turn.Granted;
                }
            }
        }
    }

    /// <summary>Lets nothing go for this long, because Discord refused a request on behalf of all routes.</summary>
    public void Block(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = Now + wait;
            _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
        }
    }

    private TimeSpan NextSlot(TimeSpan now)
    {
        var slot = now > _blockedUntil ? now : _blockedUntil;
        return _slots.Count >= perSecond && _slots.Peek() + Window > slot ? _slots.Peek() + Window : slot;
    }

    private void Reserve(TimeSpan slot)
    {
        if (_slots.Count >= perSecond)
        {
            _slots.Dequeue();
        }

        _slots.Enqueue(slot);
    }
}
