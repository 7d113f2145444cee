using System.Globalization;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>Discord with server channels, 50 requests a second and 5 messages in 5 seconds to a channel, or without limits.</summary>
internal sealed class LoadedDiscord : ILoadedPlatform
{
    private const int ChannelsInAServer = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly FakeDiscord _discord;
    private readonly bool _isLimited;
    private readonly HashSet<ulong> _subscribers = [];
    private readonly FakeChannel _asking;
    private readonly FakeUser[] _people;

    private LoadedDiscord(FakeDiscord discord, int subscribers, int people, bool isLimited)
    {
        _discord = discord;
        _isLimited = isLimited;
        for (var added = 0; added < subscribers;)
        {
            var server = discord.AddGuild($"Server {added}");
            for (var channel = 0; channel < ChannelsInAServer && added < subscribers; channel++, added++)
            {
                _subscribers.Add(discord.AddChannel(server, $"nudges-{channel}").Id);
            }
        }

        var meeting = discord.AddGuild("Meeting place");
        _asking = discord.AddChannel(meeting, "questions");
        _people = [.. Enumerable.Range(0, people).Select(i => discord.AddMember(meeting, $"Person {i}"))];
        Places = [.. _subscribers.Select(id => id.ToString(CultureInfo.InvariantCulture))];
    }

    public string Name => "discord";

    public string ChatKind => "group";

    public IReadOnlyList<string> Places { get; }

    public long Accepted => _discord.Transcript.Count;

    public long Refused => _discord.Limits.Refusals;

    public IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?> { ["Discord__Token"] = _discord.Token, ["Discord__ApiBaseUrl"] = $"{_discord.ApiBaseUrl}" };
            if (!_isLimited)
            {
                settings["Discord__MessagesPerSecond"] = "10000";
                settings["Discord__BetweenMessagesToAChat"] = "0";
            }

            return settings;
        }
    }

    public static async Task<LoadedDiscord> StartAsync(int subscribers, int people, bool isLimited)
    {
        var discord = await FakeDiscord.StartAsync();
        if (!isLimited)
        {
            discord.Limits.Global = (1_000_000, TimeSpan.FromSeconds(1));
            discord.Limits.Others = (1_000_000, TimeSpan.FromSeconds(1));
            discord.Limits.Set("POST", "/channels/{channel_id}/messages", 1_000_000, TimeSpan.FromSeconds(1));
        }

        return new LoadedDiscord(discord, subscribers, people, isLimited);
    }

    public async Task AskAsync(int person)
    {
        var asked = _discord.UserRunsCommand(_people[person % _people.Length], _asking, "help");
        await asked.MessageAsync(Patience);
    }

    public IReadOnlyList<(string Place, DateTimeOffset At)> Nudges() =>
    [
        .. _discord.Transcript.Entries
            .OfType<TranscriptEntry.MessageSent>()
            .Select(entry => entry.Message)
            .Where(message => _subscribers.Contains(message.Channel.Id))
            .OrderBy(message => message.At)
            .Select(message => (message.Channel.Id.ToString(CultureInfo.InvariantCulture), message.At)),
    ];

    public ValueTask DisposeAsync() => _discord.DisposeAsync();
}
