using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// One nudge or notice due to one chat at one instant. A schedule and an instant have one delivery; a notice belongs to no
/// schedule and names one that does not exist.
/// </summary>
public sealed record PlannedDelivery
{
    /// <summary>The delivery's identity.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>The chat it goes to.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>The schedule it belongs to.</summary>
    public required ScheduleId Schedule { get; init; }

    /// <summary>The guide of the nudge.</summary>
    public required string Guide { get; init; }

    /// <summary>The id of the nudge in that guide; empty when none of them fits the chat at present, and for a notice.</summary>
    public required string Nudge { get; init; }

    /// <summary>The schedule's position when this was planned: where the programme goes on if it cannot be sent.</summary>
    public required int Position { get; init; }

    /// <summary>When it is due.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>From this instant on it is too late to be welcome (<see cref="Freshness"/>).</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; init; } = DeliveryState.Due;

    /// <summary>Why it stands so, when that needs saying in /why.</summary>
    public DeliveryReason? Reason { get; init; }

    /// <summary>What is said in place of a nudge; null for a nudge.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Whether it ends a pause, so that a line of welcome goes before the nudge.</summary>
    public bool WelcomesBack { get; init; }
}
