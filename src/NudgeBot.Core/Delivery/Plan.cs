using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>What planning decided about a due schedule.</summary>
/// <param name="Schedule">The schedule with its new position and next send.</param>
/// <param name="Deliveries">The deliveries to write, due or already expired.</param>
public sealed record Plan(Schedule Schedule, IReadOnlyList<PlannedDelivery> Deliveries);
