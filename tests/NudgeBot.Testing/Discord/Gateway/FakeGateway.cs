using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Testing.Discord;

/// <summary>The fake Discord's gateway: sessions, heartbeats, resuming, limits, and everything that can go wrong with them.</summary>
public sealed class FakeGateway : IDisposable
{
    internal const int GuildsIntent = 1 << 0;
    internal const int GuildMessagesIntent = 1 << 9;
    internal const int DirectMessagesIntent = 1 << 12;

    private readonly FakeDiscord _discord;
    private readonly Channel<FakeGatewayConnection> _arrivals = Channel.CreateUnbounded<FakeGatewayConnection>();
    private readonly List<FakeGatewayConnection> _connections = [];
    private readonly Dictionary<string, FakeGatewaySession> _sessions = [];
    private readonly Dictionary<int, DateTimeOffset> _lastStart = [];

    internal FakeGateway(FakeDiscord discord) => _discord = discord;

    /// <summary>Between heartbeats. Default 41.25 s, as Discord's.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Whether new connections are greeted.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>Whether heartbeats are acknowledged.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Whether identifying and resuming are answered.</summary>
    public bool AnswersAuthentication { get; set; } = true;

    /// <summary>Whether connections are refused before the WebSocket is made (HTTP 503).</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>A code with which every new connection is closed instead of being answered.</summary>
    public int? ClosesWith { get; set; }

    /// <summary>How many sessions may start within five seconds.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Session starts left today.</summary>
    public int StartsLeft { get; set; } = 1000;

    /// <summary>Until the day of session starts ends.</summary>
    public TimeSpan StartsResetAfter { get; set; } = TimeSpan.FromHours(5);

    /// <summary>How many shards Discord recommends.</summary>
    public int RecommendedShards { get; set; } = 1;

    /// <summary>Fewer shards than this are refused (4011).</summary>
    public int RequiredShards { get; set; } = 1;

    /// <summary>Privileged intents that the application may use.</summary>
    public int PrivilegedIntents { get; set; }

    /// <summary>Into how many bytes each WebSocket message is cut; 0 leaves it whole.</summary>
    public int FragmentBytes { get; set; }

    /// <summary>How many sessions were started.</summary>
    public int Starts { get; private set; }

    /// <summary>How many sessions were taken up again.</summary>
    public int Resumes { get; private set; }

    /// <summary>Sessions that were started beyond what was left: on Discord this resets the token.</summary>
    public int ForbiddenStarts { get; private set; }

    public IReadOnlyList<FakeGatewayConnection> Connections
    {
        get
        {
            lock (_discord.World)
            {
                return [.. _connections];
            }
        }
    }

    public IReadOnlyList<FakeGatewaySession> Sessions
    {
        get
        {
            lock (_discord.World)
            {
                return [.. _sessions.Values];
            }
        }
    }

    /// <summary>The next connection that no one has awaited yet.</summary>
    public async Task<FakeGatewayConnection> NextConnectionAsync(TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience.Default);
        try
        {
            return await _arrivals.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("No further gateway connection came.");
        }
    }

    /// <summary>Tells every session that hears of it.</summary>
    public void Dispatch(string name, JsonObject data, ulong? guildId, int intent)
    {
        lock (_discord.World)
        {
            foreach (var session in _sessions.Values.Where(each => each.IsResumable && each.Hears(guildId, intent)))
            {
                session.Tell(name, (JsonObject)data.DeepClone());
            }
        }
    }

    /// <summary>Ends all sessions: they cannot be taken up again.</summary>
    public void ForgetSessions()
    {
        lock (_discord.World)
        {
            foreach (var session in _sessions.Values)
            {
                session.IsResumable = false;
            }
        }
    }

    public void Dispose()
    {
        foreach (var connection in Connections)
        {
            connection.Drop();
        }
    }

    internal async Task ServeAsync(HttpContext context)
    {
        if (RefusesConnections)
        {
            context.Response.StatusCode = 503;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new FakeGatewayConnection(_discord, socket, context);
        lock (_discord.World)
        {
            _connections.Add(connection);
        }

        _arrivals.Writer.TryWrite(connection);
        await connection.RunAsync();
    }

    internal JsonObject ToGatewayBot() => new()
    {
        ["url"] = $"ws://{_discord.Address}",
        ["shards"] = RecommendedShards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000,
            ["remaining"] = StartsLeft,
            ["reset_after"] = (long)StartsResetAfter.TotalMilliseconds,
            ["max_concurrency"] = MaxConcurrency,
        },
    };

    internal void Identify(FakeGatewayConnection connection, JsonObject data)
    {
        var shard = data["shard"] as JsonArray ?? [0, 1];
        var (shardId, shardCount) = (shard[0]!.GetValue<int>(), shard[1]!.GetValue<int>());
        var intents = data["intents"]!.GetValue<int>();
        const int privileged = (1 << 1) | (1 << 8) | (1 << 15);
        var refusal = data["token"]?.ToString() != _discord.Token ? 4004
            : shardId >= shardCount ? 4010
            : shardCount < RequiredShards ? 4011
            : (intents & privileged & ~PrivilegedIntents) != 0 ? 4014
            : (int?)null;
        if (refusal is { } code)
        {
            connection.Close(code);
            return;
        }

        if (StartsLeft <= 0)
        {
            ForbiddenStarts++;
        }

        StartsLeft--;
        var now = _discord.Time.GetUtcNow();
        var bucket = shardId % MaxConcurrency;
        if (_lastStart.TryGetValue(bucket, out var last) && now - last < TimeSpan.FromSeconds(5))
        {
            connection.Send(9, JsonValue.Create(false));
            return;
        }

        _lastStart[bucket] = now;
        Start(connection, shardId, shardCount, intents);
    }

    internal void Resume(FakeGatewayConnection connection, JsonObject data)
    {
        var sequence = data["seq"]!.GetValue<int>();
        if (data["token"]?.ToString() != _discord.Token)
        {
            connection.Close(4004);
        }
        else if (!_sessions.TryGetValue(data["session_id"]!.ToString(), out var session) || !session.IsResumable)
        {
            connection.Send(9, JsonValue.Create(false));
        }
        else if (sequence > session.Sequence)
        {
            connection.Close(4007);
        }
        else
        {
            Resumes++;
            connection.Session = session;
            session.Connection = connection;
            session.Replay(sequence);
            session.Tell("RESUMED", new() { ["_trace"] = new JsonArray("[\"gateway\"]") });
        }
    }

    private void Start(FakeGatewayConnection connection, int shardId, int shardCount, int intents)
    {
        Starts++;
        var session = new FakeGatewaySession(Guid.NewGuid().ToString("N"), shardId, shardCount, intents) { Connection = connection };
        _sessions[session.Id] = session;
        connection.Session = session;
        var guilds = _discord.Guilds.Where(guild => session.Hears(guild.Id, 0)).ToList();
        session.Tell("READY", new()
        {
            ["v"] = 10,
            ["user"] = _discord.Bot.ToJson(),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = $"ws://{_discord.Address}/resume",
            ["shard"] = new JsonArray(shardId, shardCount),
            ["application"] = new JsonObject { ["id"] = _discord.Application.Id.Text(), ["flags"] = 0 },
            ["user_settings"] = new JsonObject(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["_trace"] = new JsonArray("[\"gateway\"]"),
        });
        foreach (var guild in guilds.Where(guild => !guild.IsUnavailable && session.Hears(guild.Id, GuildsIntent)))
        {
            session.Tell("GUILD_CREATE", guild.ToGuildCreate());
        }
    }
}
