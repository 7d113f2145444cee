using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>How fast a platform lets one bot send.</summary>
public sealed record PacingLimits
{
    /// <summary>No limit at all, for platforms within this process.</summary>
    public static PacingLimits None { get; } = new();

    /// <summary>Messages a second to all chats together; null when unlimited.</summary>
    public double? PerSecond { get; init; }

    /// <summary>The shortest time between two messages to one chat; zero when unlimited.</summary>
    public Duration BetweenMessagesToAChat { get; init; } = Duration.Zero;

    /// <summary>Messages in any minute to one chat that is not private; null when unlimited.</summary>
    public int? PerMinuteToAGroup { get; init; }

    /// <summary>Sends that may be on the wire at once, at least 1.</summary>
    public int InFlight { get; init; } = 64;

    /// <summary>Tells chats that <see cref="PerMinuteToAGroup"/> covers from private ones by their address.</summary>
    public Func<ChatAddress, bool> IsGroup { get; init; } = static _ => false;

    /// <summary>
    /// The part of an address that shares a chat's limits: forum topics share their group's. The address itself by default.
    /// </summary>
    public Func<ChatAddress, string> ChatOf { get; init; } = static address => address.Place;
}
