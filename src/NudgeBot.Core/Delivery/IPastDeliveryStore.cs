using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>Lets go of deliveries that are long over.</summary>
public interface IPastDeliveryStore
{
    /// <summary>How long a delivery is kept for /why and the operator, as /privacy says.</summary>
    static readonly Duration KeptFor = Duration.FromDays(90);

    /// <summary>
    /// Deletes deliveries that were written before an instant, by the time in their ids, and are due no more. Some thousands a
    /// transaction, so that nobody waits for it.
    /// </summary>
    /// <returns>How many.</returns>
    Task<int> PruneAsync(Instant before, CancellationToken cancellationToken);
}
