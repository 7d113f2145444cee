namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Waits that double from the first to the longest, spread by up to half more so that nodes do not march in step.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    /// <summary>How often it failed since it last worked.</summary>
    public int Failures { get; private set; }

    /// <summary>It failed once more: the wait before the next try.</summary>
    public TimeSpan Next()
    {
        var wait = first * Math.Pow(2, Math.Min(Failures++, 16)) * (1 + (Random.Shared.NextDouble() / 2));
        return wait < longest ? wait : longest;
    }

    /// <summary>It works again.</summary>
    public void Reset() => Failures = 0;
}
