using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Testing.InMemory;

/// <summary>An outbox for tests: what is added is due, what is recorded can be read, and it can be made to fail.</summary>
/// <param name="chats">Where the chats of planned deliveries are; null where only claimed ones are added.</param>
public sealed class InMemoryOutbox(InMemoryChats? chats = null) : IOutboxStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DeliveryId, Row> _rows = [];

    /// <summary>How many of the next calls fail as if the store could not be reached.</summary>
    public int FailNext { get; set; }

    public IReadOnlyList<DeliveryRecord> Records
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.SelectMany(row => row.Records)];
            }
        }
    }

    /// <summary>The deliveries nobody holds and that are still due.</summary>
    public int Unclaimed
    {
        get
        {
            lock (_lock)
            {
                return _rows.Values.Count(row => row is { State: DeliveryState.Due, Fence: null });
            }
        }
    }

    public void Add(ClaimedDelivery delivery)
    {
        lock (_lock)
        {
            _rows[delivery.Delivery.Id] = new Row(delivery) { NotBefore = delivery.Delivery.DueAt };
        }
    }

    public DeliveryRecord? LastRecordOf(ClaimedDelivery delivery)
    {
        lock (_lock)
        {
            return _rows[delivery.Delivery.Id].Records.LastOrDefault();
        }
    }

    public Task<int> PlanDueAsync(Instant now, int most, Func<DueSchedule, Plan> plan, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The courier plans nothing.");

    public Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string platform, long fence, Instant now, int most, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        lock (_lock)
        {
            var claimed = _rows.Values
                .Where(row => row.State == DeliveryState.Due && row.NotBefore <= now && (row.Fence ?? long.MinValue) < fence)
                .OrderBy(row => row.NotBefore)
                .Take(most)
                .ToList();
            claimed.ForEach(row => row.Fence = fence);
            return Task.FromResult<IReadOnlyList<ClaimedDelivery>>([.. claimed.Select(row => row.AsClaimed)]);
        }
    }

    public Task RecordAsync(IReadOnlyList<DeliveryRecord> records, long fence, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        lock (_lock)
        {
            foreach (var record in records)
            {
                var row = _rows[record.Id];
                if (row.Fence == fence)
                {
                    row.Records.Add(record);
                    row.State = record.State;
                    row.NotBefore = record.NotBefore ?? row.NotBefore;
                    row.Fence = null;
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task ReleaseAsync(IReadOnlyList<DeliveryId> deliveries, long fence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in deliveries.Where(id => _rows[id].Fence == fence))
            {
                _rows[id].Fence = null;
            }
        }

        return Task.CompletedTask;
    }

    public Task<int> ExpireAsync(string platform, long fence, Instant now, int most, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public async Task AddAsync(PlannedDelivery delivery, CancellationToken cancellationToken)
    {
        var chat = chats is null ? null : await chats.FindAsync(delivery.Chat, cancellationToken);
        lock (_lock)
        {
            if (chat is not null && !_rows.Values.Any(row => row.IsFor(delivery.Schedule, delivery.DueAt)))
            {
                _rows[delivery.Id] = new Row(new ClaimedDelivery(delivery, chat, 0, false)) { NotBefore = delivery.DueAt };
            }
        }
    }

    public Task<IReadOnlyList<PastDelivery>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<PastDelivery>>(
            [
                .. _rows.Values.Where(row => row.IsOf(chat) && chats?.Has(chat) != false)
                    .Select(row => row.Past)
                    .OrderByDescending(past => past.Delivery.DueAt)
                    .Take(most),
            ]);
        }
    }

    /// <summary>Cancels what a schedule has due.</summary>
    public void CancelDue(ScheduleId schedule)
    {
        lock (_lock)
        {
            foreach (var row in _rows.Values.Where(row => row.State == DeliveryState.Due && row.IsOf(schedule)))
            {
                row.Cancel();
            }
        }
    }

    public Task<Instant?> EarliestAsync(string platform, long fence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.Values
                .Where(row => row.State == DeliveryState.Due && (row.Fence ?? long.MinValue) < fence)
                .Min(row => (Instant?)row.NotBefore));
        }
    }

    private void ThrowIfFailing()
    {
        if (FailNext > 0)
        {
            FailNext--;
            throw new InvalidOperationException("The store cannot be reached.");
        }
    }

    private sealed class Row(ClaimedDelivery delivery)
    {
        public List<DeliveryRecord> Records { get; } = [];

        public DeliveryState State { get; set; } = delivery.Delivery.State;

        public DeliveryReason? Reason { get; private set; } = delivery.Delivery.Reason;

        public required Instant NotBefore { get; set; }

        public long? Fence { get; set; }

        public PastDelivery Past => new(
            delivery.Delivery with { State = State, Reason = Records.LastOrDefault()?.Reason ?? Reason },
            State == DeliveryState.Sent ? Records.LastOrDefault()?.At : null);

        public bool IsOf(ChatId chat) => delivery.Delivery.Chat == chat;

        public bool IsOf(ScheduleId schedule) => delivery.Delivery.Schedule == schedule;

        public bool IsFor(ScheduleId schedule, Instant due) => IsOf(schedule) && delivery.Delivery.DueAt == due;

        public void Cancel()
        {
            State = DeliveryState.Cancelled;
            Reason = DeliveryReason.ChangedByChat;
        }

        public ClaimedDelivery AsClaimed => delivery with
        {
            Attempts = delivery.Attempts + Records.Count,
            Unsure = delivery.Unsure || Records.Any(record => record.Unsure),
        };
    }
}
