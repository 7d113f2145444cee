using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>What became of one try to send a claimed delivery.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="State">Its new state; <see cref="DeliveryState.Due"/> to try again at <paramref name="NotBefore"/>.</param>
/// <param name="Reason">Why, when that needs saying.</param>
/// <param name="At">When the outcome was known.</param>
/// <param name="NotBefore">When to try again; null when the state is final.</param>
/// <param name="MessageId">The platform's id of the message sent; null when none was.</param>
/// <param name="Unsure">Whether this try may have arrived without the platform saying so.</param>
public sealed record DeliveryRecord(
    DeliveryId Id,
    DeliveryState State,
    DeliveryReason? Reason,
    Instant At,
    Instant? NotBefore = null,
    string? MessageId = null,
    bool Unsure = false);

/// <summary>A past delivery, for /why and the operator.</summary>
/// <param name="Delivery">The delivery with its final state and reason.</param>
/// <param name="SentAt">When the platform took it; null when it did not.</param>
public sealed record PastDelivery(PlannedDelivery Delivery, Instant? SentAt);
