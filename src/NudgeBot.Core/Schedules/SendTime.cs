using NodaTime;

namespace NudgeBot.Core.Schedules;

/// <summary>One send of a schedule.</summary>
/// <param name="At">The instant at which it is due.</param>
/// <param name="Local">
/// The date and time of the schedule that it stands for; on the day a gap swallows it, <paramref name="At"/> is the first
/// instant after the gap.
/// </param>
public sealed record SendTime(Instant At, LocalDateTime Local);
