using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A session of the fake gateway, which outlives its connections and keeps what it told for replay.</summary>
public sealed class FakeGatewaySession
{
    private readonly List<(int Sequence, string Name, JsonObject Data)> _told = [];

    internal FakeGatewaySession(string id, int shardId, int shardCount, int intents)
    {
        Id = id;
        ShardId = shardId;
        ShardCount = shardCount;
        Intents = intents;
    }

    public string Id { get; }

    public int ShardId { get; }

    public int ShardCount { get; }

    public int Intents { get; }

    /// <summary>The number of the last event.</summary>
    public int Sequence => _told.Count;

    /// <summary>Whether it can be taken up again.</summary>
    public bool IsResumable { get; internal set; } = true;

    /// <summary>Whether a connection carries it now.</summary>
    public bool IsConnected => Connection is not null;

    internal FakeGatewayConnection? Connection { get; set; }

    internal bool Hears(ulong? guildId, int intent) =>
        (intent == 0 || (Intents & intent) == intent)
        && ShardId == (guildId is { } id ? (int)((id >> 22) % (ulong)ShardCount) : 0);

    internal void Tell(string name, JsonObject data)
    {
        _told.Add((_told.Count + 1, name, data));
        Connection?.Send(0, data, _told.Count, name);
    }

    internal void Replay(int after)
    {
        foreach (var (sequence, name, data) in _told.Skip(after).ToList())
        {
            Connection?.Send(0, data, sequence, name);
        }
    }
}
