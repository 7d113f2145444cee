namespace NudgeBot.Testing.Telegram;

/// <summary>Everyone and everything the server knows. Only touched under the gate.</summary>
internal sealed class FakeWorld
{
    private readonly FakeTelegramOptions _options;
    private readonly ChangeSignal _changes;
    private long _lastUserId = 1_000_000;
    private long _lastGroupId;
    private long _order;

    public FakeWorld(FakeTelegramOptions options, ChangeSignal changes)
    {
        _options = options;
        _changes = changes;
        Bot = new FakeUser(long.Parse(options.Token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture), options.BotName)
        {
            IsBot = true,
            Username = options.BotUsername,
        };
        Users[Bot.Id] = Bot;
    }

    public FakeUser Bot { get; }

    public Dictionary<long, FakeUser> Users { get; } = [];

    public Dictionary<long, FakeChat> Chats { get; } = [];

    /// <summary>Messages the bot sent, also when history is not kept.</summary>
    public long SentCount { get; private set; }

    public DateTimeOffset Now => _options.Time.GetUtcNow();

    public long NextUserId() => ++_lastUserId;

    public long NextGroupId(FakeChatKind kind)
    {
        _lastGroupId++;
        return kind == FakeChatKind.Group ? -5_000_000 - _lastGroupId : -1_002_000_000_000 - _lastGroupId;
    }

    public FakeChat PrivateChat(FakeUser user)
    {
        if (!Chats.TryGetValue(user.Id, out var chat))
        {
            Chats[user.Id] = chat = new FakeChat(user.Id, FakeChatKind.Private) { User = user };
        }

        return chat;
    }

    public FakeMember BotIn(FakeChat chat) => chat.MemberOf(Bot);

    /// <summary>Gives a message its id and place, and tells whoever waits for one.</summary>
    public FakeMessage Add(FakeChat chat, Func<int, FakeMessage> create)
    {
        var message = create(++chat.LastMessageId) with { Order = ++_order };
        SentCount += message.IsFromBot ? 1 : 0;
        if (_options.KeepsHistory || !message.IsFromBot)
        {
            chat.Messages[message.Id] = message;
        }

        _changes.Raise();
        return message;
    }

    public void Replace(FakeChat chat, FakeMessage message)
    {
        chat.Messages[message.Id] = message;
        _changes.Raise();
    }
}
