using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>
/// The parcels a courier holds, each chat's in order, one on the wire at a time. A chat that must wait delays no other.
/// Not safe for several threads.
/// </summary>
internal sealed class ParcelQueue(Pacer pacer)
{
    private readonly Dictionary<ChatAddress, Lane> _lanes = [];
    private readonly PriorityQueue<(Lane Lane, int Ticket), Rank> _ready = new();
    private readonly PriorityQueue<(Lane Lane, int Ticket), Instant> _waiting = new();

    public int Count { get; private set; }

    /// <summary>Whether a parcel's chat is open, so that only the platform's own pace holds it back.</summary>
    public bool HasReady(Instant now)
    {
        Promote(now);
        while (_ready.TryPeek(out var entry, out _) && entry.Ticket != entry.Lane.Ticket)
        {
            _ready.Dequeue();
        }

        return _ready.Count > 0;
    }

    /// <summary>When the next waiting chat opens; the end of time when none waits.</summary>
    public Instant NextOpening => _waiting.TryPeek(out _, out var at) ? at : Instant.MaxValue;

    public void Add(Parcel parcel, Instant now)
    {
        if (!_lanes.TryGetValue(parcel.To, out var lane))
        {
            _lanes[parcel.To] = lane = new Lane(parcel.To);
        }

        lane.Parcels.Enqueue(parcel, parcel.Rank);
        Count++;
        Place(lane, now);
    }

    /// <summary>Takes the first parcel of an open chat; the chat is busy until <see cref="Free"/>.</summary>
    public Parcel? Take(Instant now, bool repliesOnly = false)
    {
        if (!HasReady(now) || (repliesOnly && _ready.Peek().Lane.Parcels.Peek() is not ReplyParcel))
        {
            return null;
        }

        var lane = _ready.Dequeue().Lane;
        lane.Ticket++;
        lane.Busy = true;
        Count--;
        return lane.Parcels.Dequeue();
    }

    /// <summary>The parcel taken from this chat is done with.</summary>
    public void Free(ChatAddress chat, Instant now)
    {
        var lane = _lanes[chat];
        lane.Busy = false;
        if (lane.Parcels.Count == 0)
        {
            _lanes.Remove(chat);
            return;
        }

        Place(lane, now);
    }

    /// <summary>Takes out everything that satisfies a condition, in no order.</summary>
    public IReadOnlyList<Parcel> RemoveAll(Func<Parcel, bool> condition, Instant now)
    {
        var removed = new List<Parcel>();
        foreach (var lane in _lanes.Values.ToList())
        {
            var parcels = lane.Parcels.UnorderedItems.Select(item => item.Element).ToList();
            removed.AddRange(parcels.Where(condition));
            lane.Parcels.Clear();
            foreach (var kept in parcels.Where(parcel => !condition(parcel)))
            {
                lane.Parcels.Enqueue(kept, kept.Rank);
            }

            lane.Ticket++;
            if (lane.Parcels.Count > 0)
            {
                Place(lane, now);
            }
            else if (!lane.Busy)
            {
                _lanes.Remove(lane.Chat);
            }
        }

        Count -= removed.Count;
        return removed;
    }

    private void Place(Lane lane, Instant now)
    {
        if (lane.Busy)
        {
            return;
        }

        lane.Ticket++;
        var opens = pacer.ChatOpensAt(lane.Chat);
        if (opens > now)
        {
            _waiting.Enqueue((lane, lane.Ticket), opens);
        }
        else
        {
            _ready.Enqueue((lane, lane.Ticket), lane.Parcels.Peek().Rank);
        }
    }

    private void Promote(Instant now)
    {
        while (_waiting.TryPeek(out var entry, out var opens) && (opens <= now || entry.Ticket != entry.Lane.Ticket))
        {
            _waiting.Dequeue();
            if (entry.Ticket == entry.Lane.Ticket)
            {
                Place(entry.Lane, now);
            }
        }
    }

    private sealed class Lane(ChatAddress chat)
    {
        public ChatAddress Chat { get; } = chat;

        public PriorityQueue<Parcel, Rank> Parcels { get; } = new();

        public bool Busy { get; set; }

        /// <summary>Changes with every placing; entries of the two queues with an older ticket are void.</summary>
        public int Ticket { get; set; }
    }
}
