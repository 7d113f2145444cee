using NodaTime;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>An instant that only moves forward, so that a step of the wall clock neither stops the sending nor lets it run.</summary>
internal sealed class MonotonicClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly Instant _startedAt = Instant.FromDateTimeOffset(time.GetUtcNow());

    public Instant Now => _startedAt + Duration.FromTimeSpan(time.GetElapsedTime(_start));
}
