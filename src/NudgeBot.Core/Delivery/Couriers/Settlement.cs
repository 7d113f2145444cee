using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>Does what follows from an outcome: waits where the platform says so, tries a reply again, decides about a nudge.</summary>
internal sealed class Settlement(
    IChatPlatform platform, CourierOptions options, Pacer pacer, ParcelQueue queue, MonotonicClock clock, TimeProvider time)
{
    /// <summary>Settles a parcel that was sent, or tried.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="outcome">What the platform said.</param>
    /// <param name="recorder">Takes what is to be written of a nudge.</param>
    /// <param name="mayTryAgain">Whether a reply may go back into the queue; not while the courier stops.</param>
    public void Settle(Parcel parcel, SendOutcome outcome, OutcomeRecorder recorder, bool mayTryAgain)
    {
        Pace(parcel.To, outcome);
        switch (parcel)
        {
            case NudgeParcel nudge:
                recorder.Add(nudge.Delivery, Decide(nudge.Delivery, outcome));
                break;
            case ReplyParcel reply when mayTryAgain && IsWorthAnotherTry(reply, outcome):
                var wait = (outcome as SendOutcome.TryAgain)?.After ?? DeliveryDecision.Backoff(reply.Attempt - 1, Random.Shared.NextDouble());
                pacer.CloseChat(reply.To, clock.Now + wait);
                queue.Add(reply with { Attempt = reply.Attempt + 1 }, clock.Now);
                break;
            case ReplyParcel reply:
                reply.Answered.TrySetResult(outcome);
                break;
        }
    }

    /// <summary>Settles a nudge whose time ran out before it could be sent.</summary>
    public void SettleUnsent(ClaimedDelivery late, OutcomeRecorder recorder) =>
        recorder.Add(late, Decide(late, new SendOutcome.TryAgain(null, LimitScope.Send)));

    private DeliveryDecision Decide(ClaimedDelivery tried, SendOutcome outcome) => DeliveryDecision.Of(
        tried,
        outcome,
        Instant.FromDateTimeOffset(time.GetUtcNow()),
        platform.Idempotent,
        options.RepeatWhenUnsure,
        Random.Shared.NextDouble());

    private void Pace(ChatAddress to, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.TryAgain { After: { } after, Scope: LimitScope.Platform }:
                pacer.ClosePlatform(clock.Now + after, clock.Now);
                break;
            case SendOutcome.TryAgain { After: { } after, Scope: LimitScope.Chat }:
                pacer.CloseChat(to, clock.Now + after);
                break;
        }
    }

    // An answer whose fate is unknown is sent once more: a person is waiting for it.
    private bool IsWorthAnotherTry(ReplyParcel reply, SendOutcome outcome) => outcome switch
    {
        SendOutcome.TryAgain => reply.Attempt < options.MostReplyAttempts,
        SendOutcome.Unknown => reply.Attempt == 1,
        _ => false,
    };
}
