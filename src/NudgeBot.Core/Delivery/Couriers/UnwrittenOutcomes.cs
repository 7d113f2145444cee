using NodaTime;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>
/// What became of deliveries whose outcomes could not be written before the lease was over, because the store was down for
/// longer: when one is claimed again its outcome is written, instead of the nudge being sent again. Not safe for several threads.
/// </summary>
internal sealed class UnwrittenOutcomes
{
    private readonly Dictionary<DeliveryId, (ClaimedDelivery Tried, DeliveryDecision Decision)> _kept = [];

    /// <summary>Keeps outcomes until their deliveries would expire anyway.</summary>
    public void Keep(IReadOnlyList<(ClaimedDelivery Tried, DeliveryDecision Decision)> outcomes, Instant now)
    {
        foreach (var over in _kept.Where(kept => kept.Value.Tried.Delivery.ExpiresAt <= now).Select(kept => kept.Key).ToList())
        {
            _kept.Remove(over);
        }

        foreach (var outcome in outcomes)
        {
            _kept[outcome.Tried.Delivery.Id] = outcome;
        }
    }

    /// <summary>Parts claimed deliveries into those whose outcome is known, which is kept no longer, and those to be sent.</summary>
    public (IReadOnlyList<(ClaimedDelivery Tried, DeliveryDecision Decision)> Known, IReadOnlyList<ClaimedDelivery> ToSend) Part(
        IReadOnlyList<ClaimedDelivery> claimed)
    {
        if (_kept.Count == 0)
        {
            return ([], claimed);
        }

        var known = new List<(ClaimedDelivery Tried, DeliveryDecision Decision)>();
        var toSend = new List<ClaimedDelivery>();
        foreach (var delivery in claimed)
        {
            if (_kept.Remove(delivery.Delivery.Id, out var outcome))
            {
                known.Add((delivery, outcome.Decision));
            }
            else
            {
                toSend.Add(delivery);
            }
        }

        return (known, toSend);
    }
}
