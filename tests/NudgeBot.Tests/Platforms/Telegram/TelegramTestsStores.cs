using System.Collections.Concurrent;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>An inbox in memory that can fail.</summary>
internal sealed class TelegramTestsInbox : IInboxStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, InboxUpdate?> _updates = [];
    private readonly TelegramTestsSignal<long> _handled = new();

    /// <summary>Called after a batch was stored; may throw or wait.</summary>
    public Func<CancellationToken, Task> AfterAdding { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many of the next calls fail before they do anything.</summary>
    public int FailsNext { get; set; }

    public IReadOnlyList<long> HandledIds => _handled.All;

    public int StoredCount
    {
        get
        {
            lock (_gate)
            {
                return _updates.Count;
            }
        }
    }

    public Task<IReadOnlyList<long>> WaitForHandled(int count) => _handled.WaitForAsync(count);

    public async Task<IReadOnlyList<long>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, CancellationToken cancellationToken)
    {
        List<long> added;
        lock (_gate)
        {
            FailIfTold();
            added = [.. updates.Where(update => _updates.TryAdd(update.Id, update)).Select(update => update.Id)];
        }

        await AfterAdding(cancellationToken);
        return added;
    }

    public Task HandledAsync(string platform, long id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            FailIfTold();
            _updates[id] = null;
        }

        _handled.Add(id);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<InboxUpdate>> UnhandledAsync(string platform, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            FailIfTold();
            return Task.FromResult<IReadOnlyList<InboxUpdate>>([.. _updates.Values.OfType<InboxUpdate>()]);
        }
    }

    public Task<long?> LatestAsync(string platform, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            FailIfTold();
            return Task.FromResult<long?>(_updates.Count == 0 ? null : _updates.Keys.Last());
        }
    }

    public Task PruneAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void FailIfTold()
    {
        if (FailsNext > 0)
        {
            FailsNext--;
            throw new IOException("The store is away.");
        }
    }
}

/// <summary>Chats in memory, and what was said about their coming and going.</summary>
internal sealed class TelegramTestsChats : IChatStore, IChatArrivals
{
    private readonly ConcurrentDictionary<ChatAddress, Chat> _chats = new();
    private readonly TelegramTestsSignal<string> _notes = new();

    /// <summary>What happened, such as "arrived telegram:5".</summary>
    public IReadOnlyList<string> Notes => _notes.All;

    public Task<IReadOnlyList<string>> WaitForNotes(int count) => _notes.WaitForAsync(count);

    public Chat Add(ChatAddress address) => _chats[address] = new Chat
    {
        Id = new ChatId(Guid.NewGuid()),
        Address = address,
        Kind = ChatKind.Private,
        Settings = new ChatSettings(),
        CreatedAt = Instant.MinValue,
    };

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken cancellationToken) =>
        Task.FromResult(_chats.GetValueOrDefault(address));

    public Task<IReadOnlyList<Chat>> WithinAsync(ChatAddress address, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Chat>> OfServerAsync(string platform, string server, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) =>
        Task.FromResult(_chats.Values.FirstOrDefault(chat => chat.Id == id));

    public Task SuspendAsync(ChatId id, SuspensionReason reason, Instant at, CancellationToken cancellationToken) =>
        Note($"suspended {AddressOf(id)} {reason}");

    public async Task MoveAsync(ChatId id, ChatAddress to, CancellationToken cancellationToken)
    {
        var chat = _chats.Values.First(found => found.Id == id);
        _chats[to] = chat with { Address = to };
        await Note($"moved {chat.Address} to {to}");
    }

    public Task ArrivedAsync(ChatAddress address, CancellationToken cancellationToken) => Note($"arrived {address}");

    public Task LeftAsync(ChatAddress address, SuspensionReason reason, CancellationToken cancellationToken) =>
        Note($"left {address} {reason}");

    public Task<Chat> AddAsync(Chat chat, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Chat?> ChangeAsync(ChatId id, Func<Chat, Chat> change, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> ResumeAsync(ChatId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ForgetAsync(ChatId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    private ChatAddress AddressOf(ChatId id) => _chats.Values.First(chat => chat.Id == id).Address;

    private Task Note(string what)
    {
        _notes.Add(what);
        return Task.CompletedTask;
    }
}

/// <summary>An outbox in which nothing is ever due.</summary>
internal sealed class TelegramTestsOutbox : IOutboxStore, INudgeComposer
{
    public Message? Compose(ClaimedDelivery delivery) => null;

    public Task<int> PlanDueAsync(Instant now, int most, Func<DueSchedule, Plan> plan, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string platform, long fence, Instant now, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimedDelivery>>([]);

    public Task RecordAsync(IReadOnlyList<DeliveryRecord> records, long fence, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task ReleaseAsync(IReadOnlyList<DeliveryId> deliveries, long fence, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<int> ExpireAsync(string platform, long fence, Instant now, int most, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public Task AddAsync(PlannedDelivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<PastDelivery>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PastDelivery>>([]);

    public Task<Instant?> EarliestAsync(string platform, long fence, CancellationToken cancellationToken) => Task.FromResult<Instant?>(null);
}
