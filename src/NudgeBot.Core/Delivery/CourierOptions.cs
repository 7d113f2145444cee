namespace NudgeBot.Core.Delivery;

/// <summary>How couriers work.</summary>
public sealed record CourierOptions
{
    /// <summary>
    /// Whether a nudge whose fate is unknown is repeated once, a minute later, on a platform without idempotency. Default true.
    /// </summary>
    public bool RepeatWhenUnsure { get; init; } = true;

    /// <summary>How long a courier looks away from an empty outbox when nobody wakes it. Default 1 s, 0.1 s to 60 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long sends on the wire may take to end when the courier stops. Default 8 s, 0 to 60 s.</summary>
    public TimeSpan DrainFor { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How often a reply is tried before its sender is told that it failed. Default 5, 1 to 20.</summary>
    public int MostReplyAttempts { get; init; } = 5;

    /// <summary>How many deliveries of an unlimited platform are held at once. Default 4,000, 1 to 100,000.</summary>
    public int MostHeld { get; init; } = 4000;
}
