namespace NudgeBot.Core.Schedules;

/// <summary>Identifies a schedule.</summary>
/// <param name="Value">A version 7 UUID.</param>
public readonly record struct ScheduleId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
