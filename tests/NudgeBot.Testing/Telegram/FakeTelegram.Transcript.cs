namespace NudgeBot.Testing.Telegram;

/// <summary>What was written, read at once or awaited. Waits end by a signal, never by polling.</summary>
public sealed partial class FakeTelegram
{
    private readonly Dictionary<long, int> _lastRead = [];

    /// <summary>Every message of a chat, people's and deleted ones included, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Transcript(long chatId)
    {
        lock (_gate)
        {
            return _world.Chats.TryGetValue(chatId, out var chat) ? [.. chat.Messages.Values] : [];
        }
    }

    /// <summary>What the bot wrote into a chat, oldest first.</summary>
    public IReadOnlyList<FakeMessage> SentTo(long chatId) => [.. Transcript(chatId).Where(message => message.IsFromBot)];

    /// <summary>Everything the bot wrote anywhere, in the order it was accepted.</summary>
    public IReadOnlyList<FakeMessage> Sent
    {
        get
        {
            lock (_gate)
            {
                return AllSent();
            }
        }
    }

    /// <summary>How many messages were accepted; counted even without history.</summary>
    public long SentCount
    {
        get
        {
            lock (_gate)
            {
                return _world.SentCount;
            }
        }
    }

    /// <summary>The message as it is now.</summary>
    public FakeMessage Current(FakeMessage message)
    {
        lock (_gate)
        {
            return _world.Chats[message.ChatId].Messages[message.Id];
        }
    }

    /// <summary>The first message of the bot in this chat that no earlier call returned, waiting for it if need be.</summary>
    public Task<FakeMessage> NextMessageTo(long chatId, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () =>
            {
                var seen = _lastRead.GetValueOrDefault(chatId);
                var next = _world.Chats.GetValueOrDefault(chatId)?.Messages.Values.FirstOrDefault(message => message.IsFromBot && message.Id > seen);
                _lastRead[chatId] = next?.Id ?? seen;
                return next;
            },
            timeout ?? DefaultTimeout,
            () => $"a message to chat {chatId}.{Recent()}");

    public Task<FakeMessage> NextMessageTo(FakeUser user, TimeSpan? timeout = null) =>
        NextMessageTo(user.Id, timeout);

    public Task<FakeMessage> NextMessageTo(FakeChat chat, TimeSpan? timeout = null) =>
        NextMessageTo(chat.Id, timeout);

    /// <summary>Returns when the bot has written this many messages in all.</summary>
    public Task<IReadOnlyList<FakeMessage>> WaitForMessages(int count, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _world.SentCount >= count ? AllSent() : null,
            timeout ?? DefaultTimeout,
            () => $"{count} messages; there are {_world.SentCount}.{Recent()}");

    /// <summary>Returns the messages of the bot that fit, when there are as many as wanted.</summary>
    public Task<IReadOnlyList<FakeMessage>> WaitForMessages(
        Func<FakeMessage, bool> fits, int count = 1, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => AllSent().Where(fits).ToList() is var found && found.Count >= count ? (IReadOnlyList<FakeMessage>)found : null,
            timeout ?? DefaultTimeout,
            () => $"{count} fitting messages.{Recent()}");

    /// <summary>Returns the message when it fits: after an edit, or a deletion.</summary>
    public Task<FakeMessage> WaitFor(FakeMessage message, Func<FakeMessage, bool> fits, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _world.Chats[message.ChatId].Messages[message.Id] is var now && fits(now) ? now : null,
            timeout ?? DefaultTimeout,
            () => $"a change of message {message.Id} in chat {message.ChatId}, which is '{_world.Chats[message.ChatId].Messages[message.Id].Text}'.");

    public Task<FakeMessage> WaitForEdit(FakeMessage message, TimeSpan? timeout = null) =>
        WaitFor(message, now => now.Earlier.Count > message.Earlier.Count, timeout);

    /// <summary>Returns the pressed button when the bot has answered it.</summary>
    public Task<FakeCallback> WaitForAnswer(FakeCallback callback, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _interactions.Callback(callback.Id) is { IsAnswered: true } answered ? answered : null,
            timeout ?? DefaultTimeout,
            () => $"an answer to the pressed button '{callback.Data}'.");

    public Task<FakeInlineQuery> WaitForAnswer(FakeInlineQuery query, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _interactions.InlineQuery(query.Id) is { IsAnswered: true } answered ? answered : null,
            timeout ?? DefaultTimeout,
            () => $"results for the inline query '{query.Query}'.");

    /// <summary>Returns when every update is confirmed (or, by webhook, delivered).</summary>
    public Task WaitForUpdatesTaken(TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _queue.Count == 0 ? this : null,
            timeout ?? DefaultTimeout,
            () => $"{_queue.Count} updates to be taken: {string.Join(", ", _queue.All().Select(update => update.Kind))}.");

    /// <summary>Returns when a getUpdates call waits (or, with false, when none does).</summary>
    public Task WaitForPoll(bool isOpen = true, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => _polls.IsPolled == isOpen ? this : null,
            timeout ?? DefaultTimeout,
            () => $"a getUpdates call to {(isOpen ? "wait" : "end")}.{Recent()}");

    private IReadOnlyList<FakeMessage> AllSent() =>
    [
        .. _world.Chats.Values.SelectMany(chat => chat.Messages.Values).Where(message => message.IsFromBot).OrderBy(message => message.Order),
    ];

    private string Recent()
    {
        var recent = _log.Requests.TakeLast(5).Select(request => $"{request.Method} {request.Status} {request.Description}");
        return $" Last requests: {string.Join("; ", recent)}.";
    }
}
