namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>
/// The system's clock moved to shortly before noon of today in UTC, far from every night, that can leap ahead and be set wrong.
/// Waits take their real time.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private readonly TimeSpan _toNoon;
    private long _leapt;
    private long _wrong;

    public LeapingClock()
    {
        var now = System.GetUtcNow();
        _toNoon = now.Date.AddHours(12).AddMinutes(-2) - now.UtcDateTime;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + _toNoon + TimeSpan.FromTicks(Interlocked.Read(ref _leapt) + Interlocked.Read(ref _wrong));

    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Interlocked.Read(ref _leapt);

    /// <summary>Time passes at once.</summary>
    public void Leap(TimeSpan by) => Interlocked.Add(ref _leapt, by.Ticks);

    /// <summary>Somebody sets the clock ahead, or back when negative: no time has passed.</summary>
    public void Step(TimeSpan by) => Interlocked.Add(ref _wrong, by.Ticks);
}
