using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// A lease as its owner sees it: what the owner may do ends by its own clock, before the store would let another in. A process
/// that was stopped and wakes up later finds it over.
/// </summary>
/// <param name="lease">The lease.</param>
/// <param name="length">How long it holds from each renewal on.</param>
/// <param name="time">The clock.</param>
public sealed class LeaseHold(Lease lease, Duration length, TimeProvider time)
{
    // The store's clock and this one may differ in pace, and a request takes time to arrive.
    private static readonly Duration Margin = Duration.FromSeconds(1);

    private long _renewedAt = time.GetTimestamp();

    /// <summary>The lease.</summary>
    public Lease Lease { get; } = lease;

    /// <summary>Whether the owner may still act under it.</summary>
    public bool IsHeld => time.GetElapsedTime(Volatile.Read(ref _renewedAt)) < (length - Margin).ToTimeSpan();

    /// <summary>It was renewed by a request that left at a timestamp of the same clock.</summary>
    public void Renewed(long askedAt) => Volatile.Write(ref _renewedAt, askedAt);
}
