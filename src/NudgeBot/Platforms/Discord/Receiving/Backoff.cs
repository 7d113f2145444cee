namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Waits that double, spread by up to half more so that nodes do not march in step.</summary>
internal sealed class Backoff(TimeSpan first)
{
    private TimeSpan _next = first;

    /// <summary>The wait before the next try.</summary>
    public TimeSpan Next()
    {
        var wait = _next * (1 + (Random.Shared.NextDouble() / 2));
        _next *= 2;
        return wait;
    }
}
