using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>Something a courier is to send.</summary>
/// <param name="To">Where to.</param>
/// <param name="Rank">Its place in the queue.</param>
internal abstract record Parcel(ChatAddress To, Rank Rank);

/// <summary>An answer to somebody who is waiting.</summary>
internal sealed record ReplyParcel(
    ChatAddress To, Rank Rank, Func<CancellationToken, Task<SendOutcome>> Send, TaskCompletionSource<SendOutcome> Answered, int Attempt)
    : Parcel(To, Rank);

/// <summary>A nudge from the outbox.</summary>
internal sealed record NudgeParcel(ChatAddress To, Rank Rank, ClaimedDelivery Delivery) : Parcel(To, Rank);

/// <summary>A parcel's place in the queue: replies, then nudges by the time they are due, then the order they came in.</summary>
internal readonly record struct Rank(int Lane, Instant Due, long Order) : IComparable<Rank>
{
    public const int Replies = 0;
    public const int Nudges = 1;

    public int CompareTo(Rank other) => Lane != other.Lane ? Lane.CompareTo(other.Lane)
        : Due != other.Due ? Due.CompareTo(other.Due)
        : Order.CompareTo(other.Order);

    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;
}
