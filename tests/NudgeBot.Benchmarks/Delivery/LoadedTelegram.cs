using System.Globalization;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>Telegram with private chats, 30 messages a second and one a second to a chat, or without limits.</summary>
internal sealed class LoadedTelegram : ILoadedPlatform
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly FakeTelegram _telegram;
    private readonly HashSet<long> _subscribers;
    private readonly FakeUser[] _people;
    private readonly bool _isLimited;

    private LoadedTelegram(FakeTelegram telegram, int subscribers, int people, bool isLimited)
    {
        _telegram = telegram;
        _isLimited = isLimited;
        _subscribers = [.. Enumerable.Range(0, subscribers).Select(i => telegram.AddUser($"Subscriber {i}", hasStarted: true).Id)];
        _people = [.. Enumerable.Range(0, people).Select(i => telegram.AddUser($"Person {i}", hasStarted: true))];
        Places = [.. _subscribers.Select(id => id.ToString(CultureInfo.InvariantCulture))];
    }

    public string Name => "telegram";

    public string ChatKind => "private";

    public IReadOnlyList<string> Places { get; }

    public long Accepted => _telegram.SentCount;

    public long Refused => _telegram.AnswersWith(429);

    public IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?> { ["Telegram__Token"] = _telegram.Token, ["Telegram__ApiBaseUrl"] = _telegram.BaseUrl };
            if (!_isLimited)
            {
                settings["Telegram__MessagesPerSecond"] = "10000";
                settings["Telegram__BetweenMessagesToAChat"] = "0";
            }

            return settings;
        }
    }

    public static async Task<LoadedTelegram> StartAsync(int subscribers, int people, bool isLimited)
    {
        var telegram = await FakeTelegram.StartAsync(options =>
        {
            options.UsesDocumentation = false;
            if (!isLimited)
            {
                options.Limits.SwitchOff();
            }
        });
        return new LoadedTelegram(telegram, subscribers, people, isLimited);
    }

    public async Task AskAsync(int person)
    {
        var who = _people[person % _people.Length];
        await _telegram.Says(who, "/help");
        await _telegram.NextMessageTo(who, Patience);
    }

    public IReadOnlyList<(string Place, DateTimeOffset At)> Nudges() =>
    [
        .. _telegram.Sent
            .Where(message => _subscribers.Contains(message.ChatId))
            .Select(message => (message.ChatId.ToString(CultureInfo.InvariantCulture), message.SentAt)),
    ];

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();
}
