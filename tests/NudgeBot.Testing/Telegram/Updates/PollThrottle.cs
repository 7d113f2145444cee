namespace NudgeBot.Testing.Telegram;

/// <summary>How the real server slows a poller that repeats itself (<see cref="FakeTelegramOptions.SlowsRepeatedPolls"/>).</summary>
internal sealed class PollThrottle(FakeTelegramOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    private int? _lastOffset;
    private DateTimeOffset _lastPoll = DateTimeOffset.MinValue;
    private DateTimeOffset _lastConflict = DateTimeOffset.MinValue;

    public (TimeSpan Timeout, int Limit) Slow(int offset, TimeSpan timeout, int limit)
    {
        if (!options.SlowsRepeatedPolls)
        {
            return (timeout, limit);
        }

        var now = options.Time.GetUtcNow();
        var isSame = offset == _lastOffset;
        var since = now - _lastPoll;
        (_lastOffset, _lastPoll) = (offset, now);
        return (
            isSame && since < Window && timeout < Window ? Window : timeout,
            isSame && since < TimeSpan.FromSeconds(0.5) ? 1 : limit);
    }

    public async Task DelayConflictAsync(CancellationToken stop)
    {
        var now = options.Time.GetUtcNow();
        if (!options.SlowsRepeatedPolls || now - _lastConflict >= Window)
        {
            _lastConflict = now;
            return;
        }

        await Task.Delay(Window, options.Time, stop);
    }
}
