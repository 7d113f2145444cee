using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>Lets go of deliveries that are long over.</summary>
public interface IPastDeliveryStore
{
    /// <summary>
    /// Deletes up to <paramref name="most"/> deliveries that were written and due before an instant and are due no more, in one
    /// short transaction. Safe on several nodes at once.
    /// </summary>
    /// <returns>How many; less than <paramref name="most"/> when no more are left, or when another node is at them.</returns>
    Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken);
}
