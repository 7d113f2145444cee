namespace NudgeBot.Discord.Gateway;

/// <summary>Growing waits with jitter: about 1, 2, 4 … up to 60 seconds, each between half and the whole of that.</summary>
internal sealed class Backoff(Func<double> random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    private int _steps;

    public TimeSpan Next()
    {
        var whole = First * Math.Pow(2, Math.Min(_steps++, 10));
        return (whole < Cap ? whole : Cap) * (0.5 + (random() / 2));
    }

    public void Reset() => _steps = 0;
}
