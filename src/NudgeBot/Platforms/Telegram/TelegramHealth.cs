using NodaTime;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Whether updates arrive. A process can send and be deaf, so its life is no sign. Safe to read from any thread.</summary>
internal sealed class TelegramHealth(TimeProvider time)
{
    private long _lastPollTicks;
    private volatile TelegramState _state;

    /// <summary>What the receiver does.</summary>
    public TelegramState State => _state;

    /// <summary>When Telegram last answered a request for updates; null when it has not yet.</summary>
    public Instant? LastPoll => Interlocked.Read(ref _lastPollTicks) is > 0 and var ticks ? Instant.FromUnixTimeTicks(ticks) : null;

    /// <summary>The receiver runs on this node, or no longer.</summary>
    public void Became(TelegramState state) => _state = state;

    /// <summary>Telegram answered a request for updates.</summary>
    public void Polled()
    {
        Interlocked.Exchange(ref _lastPollTicks, Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks());
        _state = TelegramState.Receiving;
    }
}
