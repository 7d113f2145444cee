using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>What follows from one try to send a nudge. Pure: the courier carries it out.</summary>
/// <param name="Record">What to record of the delivery.</param>
/// <param name="Suspend">Why the chat is to be suspended; null when it is not.</param>
/// <param name="MoveTo">The chat's new address; null when it has not moved.</param>
public sealed record DeliveryDecision(DeliveryRecord Record, SuspensionReason? Suspend = null, ChatAddress? MoveTo = null)
{
    private static readonly Duration RepeatAfter = Duration.FromMinutes(1);
    private static readonly Duration FirstBackoff = Duration.FromSeconds(2);
    private static readonly Duration LongestBackoff = Duration.FromMinutes(5);

    /// <summary>Decides.</summary>
    /// <param name="tried">The delivery that was tried.</param>
    /// <param name="outcome">What the platform said.</param>
    /// <param name="now">When it said so.</param>
    /// <param name="idempotent">Whether a repeated send can never arrive twice on this platform.</param>
    /// <param name="repeatWhenUnsure">
    /// Whether a send whose fate is unknown is repeated once on a platform without idempotency: a tip that comes twice is
    /// more easily forgiven than silence.
    /// </param>
    /// <param name="jitter">A number from 0 to 1 that spreads the waits.</param>
    public static DeliveryDecision Of(
        ClaimedDelivery tried, SendOutcome outcome, Instant now, bool idempotent, bool repeatWhenUnsure, double jitter)
    {
        var id = tried.Delivery.Id;
        return outcome switch
        {
            SendOutcome.Sent sent => new(new DeliveryRecord(
                id,
                DeliveryState.Sent,
                tried.Unsure && !idempotent ? DeliveryReason.RepeatedWhenUnsure : null,
                now,
                MessageId: sent.MessageId)),
            SendOutcome.TryAgain wait => new(Later(tried, now, wait.After ?? Backoff(tried.Attempts, jitter), tried.Unsure)),
            SendOutcome.ChatGone gone => new(
                new DeliveryRecord(id, DeliveryState.Cancelled, ReasonOf(gone.Reason), now), Suspend: gone.Reason),
            SendOutcome.Moved moved => new(Later(tried, now, Duration.Zero, tried.Unsure), MoveTo: moved.To),
            SendOutcome.Rejected => new(new DeliveryRecord(id, DeliveryState.Failed, DeliveryReason.Refused, now)),
            SendOutcome.Unknown when idempotent => new(Later(tried, now, Backoff(tried.Attempts, jitter), unsure: true)),
            SendOutcome.Unknown when repeatWhenUnsure && !tried.Unsure => new(Later(tried, now, RepeatAfter, unsure: true)),
            SendOutcome.Unknown => new(new DeliveryRecord(id, DeliveryState.Sent, DeliveryReason.Unsure, now)),
            SendOutcome.Unauthorized => new(Later(tried, now, LongestBackoff, tried.Unsure)),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is not an outcome."),
        };
    }

    /// <summary>The reason under which a suspension appears in /why.</summary>
    public static DeliveryReason ReasonOf(SuspensionReason reason) => reason switch
    {
        SuspensionReason.Blocked => DeliveryReason.Blocked,
        SuspensionReason.Removed => DeliveryReason.Removed,
        SuspensionReason.MissingRight => DeliveryReason.MissingRight,
        SuspensionReason.Closed => DeliveryReason.Closed,
        _ => DeliveryReason.Gone,
    };

    /// <summary>The wait before another try: doubling from two seconds to five minutes, spread by half either way.</summary>
    internal static Duration Backoff(int attempts, double jitter)
    {
        var wait = Duration.Min(LongestBackoff, FirstBackoff * Math.Pow(2, Math.Min(attempts, 10)));
        return wait * (0.5 + jitter);
    }

    private static DeliveryRecord Later(ClaimedDelivery tried, Instant now, Duration wait, bool unsure) =>
        now + wait < tried.Delivery.ExpiresAt
            ? new(tried.Delivery.Id, DeliveryState.Due, null, now, NotBefore: now + wait, Unsure: unsure)
            : new(
                tried.Delivery.Id,
                unsure ? DeliveryState.Sent : DeliveryState.Expired,
                unsure ? DeliveryReason.Unsure : DeliveryReason.PlatformUnavailable,
                now);
}
