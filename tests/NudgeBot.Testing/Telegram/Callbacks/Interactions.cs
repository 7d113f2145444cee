using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Pressed buttons and inline queries that wait for the bot. Only touched under the gate.</summary>
internal sealed class Interactions(FakeTelegramOptions options, FakeWorld world, UpdateQueue queue, ChangeSignal changes)
{
    private static readonly TimeSpan CallbackLifetime = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan InlineLifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ChosenLifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, FakeCallback> _callbacks = [];
    private readonly Dictionary<string, FakeInlineQuery> _inlineQueries = [];
    private long _lastId = 4_000_000_000_000_000;

    public IReadOnlyList<FakeCallback> Callbacks => [.. _callbacks.Values];

    public FakeCallback? Callback(string id) => _callbacks.GetValueOrDefault(id);

    public FakeInlineQuery? InlineQuery(string id) => _inlineQueries.GetValueOrDefault(id);

    public FakeCallback Press(FakeUser by, FakeChat chat, FakeMessage message, string data)
    {
        var callback = new FakeCallback(NextId(), by, message, data, world.Now);
        _callbacks[callback.Id] = callback;
        var current = chat.Messages.GetValueOrDefault(message.Id) ?? message;
        var json = new JsonObject
        {
            ["id"] = callback.Id,
            ["from"] = by.ToJson(),
            ["message"] = current.IsDeleted ? MessageJson.Inaccessible(current, chat) : MessageJson.Of(current, chat),
            ["chat_instance"] = $"{chat.Id:x}",
            ["data"] = data,
        };
        queue.Add("callback_query", json, QueueOf(by, 0), CallbackLifetime);
        return callback;
    }

    public FakeInlineQuery Ask(FakeUser by, string text, string offset, string chatType)
    {
        var query = new FakeInlineQuery(NextId(), by, text, world.Now);
        _inlineQueries[query.Id] = query;
        var json = new JsonObject
        {
            ["id"] = query.Id,
            ["from"] = by.ToJson(),
            ["query"] = text,
            ["offset"] = offset,
            ["chat_type"] = chatType,
        };
        if (options.TakesInlineQueries)
        {
            queue.Add("inline_query", json, QueueOf(by, 1), InlineLifetime);
        }

        return query;
    }

    public void Answer(FakeCallback callback)
    {
        if (_callbacks.GetValueOrDefault(callback.Id) is not { IsAnswered: false } || world.Now - callback.PressedAt > options.CallbackAnswerTime)
        {
            throw TooOld();
        }

        _callbacks[callback.Id] = callback with { IsAnswered = true };
        changes.Raise();
    }

    public void Answer(FakeInlineQuery query)
    {
        if (_inlineQueries.GetValueOrDefault(query.Id) is not { IsAnswered: false } || world.Now - query.AskedAt > InlineLifetime)
        {
            throw TooOld();
        }

        _inlineQueries[query.Id] = query with { IsAnswered = true };
        changes.Raise();
    }

    /// <summary>Tells the bot which result was taken, if it asked BotFather for such feedback.</summary>
    public void Choose(FakeInlineQuery query, string resultId)
    {
        if (options.TellsChosenResults)
        {
            var chosen = new JsonObject { ["result_id"] = resultId, ["from"] = query.From.ToJson(), ["query"] = query.Query };
            queue.Add("chosen_inline_result", chosen, QueueOf(query.From, 2), ChosenLifetime);
        }
    }

    public static BotApiRefusal TooOld() =>
        BotApiRefusal.Bad("query is too old and response timeout expired or query ID is invalid");

    private string NextId() => (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A webhook gets one person's presses in order, apart from the messages of their chats.</summary>
    private static long QueueOf(FakeUser user, long kind) => user.Id + ((kind + 1) << 40);
}
