using NodaTime;

namespace NudgeBot.Core.Schedules;

/// <summary>NodaTime's clock over the clock that everything else uses.</summary>
/// <param name="time">That clock.</param>
internal sealed class ProvidedClock(TimeProvider time) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
