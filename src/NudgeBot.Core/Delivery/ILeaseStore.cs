using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>Lets one node at a time own a name, such as a bot's token.</summary>
public interface ILeaseStore
{
    /// <summary>Takes a free or lapsed lease, with a fence higher than any before; null while another owner holds it.</summary>
    Task<Lease?> AcquireAsync(string name, string owner, Duration length, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease; false when it has been lost.</summary>
    Task<bool> RenewAsync(Lease lease, Duration length, CancellationToken cancellationToken);

    /// <summary>Gives a lease back so that the next owner need not wait.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);
}

/// <summary>The right to act under a name until it lapses.</summary>
/// <param name="Name">What is owned.</param>
/// <param name="Owner">Who owns it: a name unique to one run of one node.</param>
/// <param name="Fence">Rises with every new owner; what is written under a lower one is void.</param>
public sealed record Lease(string Name, string Owner, long Fence);
