using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Receives Discord's events over as many shards as the bot needs, and keeps the connections alive through everything but a
/// final refusal. Read <see cref="Dispatches"/> while <see cref="RunAsync"/> runs; whoever handles events slowly slows the
/// reading, never the heartbeats.
/// </summary>
public sealed class DiscordGateway
{
    private const int ResumableClose = 4000;
    private const int FinalClose = 1000;

    private readonly DiscordOptions _options;
    private readonly DiscordRest _rest;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<double> _random;
    private readonly Channel<GatewayDispatch> _dispatches;
    private volatile GatewayShard[] _shards = [];

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">The token, the intents and the shards.</param>
    /// <param name="rest">The same bot's REST API, which says where the gateway is.</param>
    /// <param name="time">The clock of all waits.</param>
    /// <param name="loggers">Where trouble is told; tokens and message texts never are.</param>
    public DiscordGateway(DiscordOptions options, DiscordRest rest, TimeProvider? time = null, ILoggerFactory? loggers = null)
        : this(options, rest, time, loggers, Random.Shared.NextDouble)
    {
    }

    internal DiscordGateway(
        DiscordOptions options, DiscordRest rest, TimeProvider? time, ILoggerFactory? loggers, Func<double> random)
    {
        _options = options;
        _rest = rest;
        _time = time ?? TimeProvider.System;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<DiscordGateway>();
        _random = random;
        _dispatches = Channel.CreateBounded<GatewayDispatch>(options.EventBuffer);
    }

    /// <summary>The events of all shards, in order within each shard. Completed when <see cref="RunAsync"/> ends.</summary>
    public ChannelReader<GatewayDispatch> Dispatches => _dispatches.Reader;

    /// <summary>
    /// Whether stopping ends the sessions (close code 1000). Otherwise, the default, it closes with 4000 and they can be taken
    /// up again for some minutes.
    /// </summary>
    public bool EndSessionsOnStop { get; set; }

    /// <summary>How each shard fares.</summary>
    public IReadOnlyList<ShardStatus> Shards => [.. _shards.Select(shard => shard.Status)];

    /// <summary>Which shard hears of a guild.</summary>
    /// <param name="guildId">The guild.</param>
    /// <param name="shardCount">How many shards there are.</param>
    public static int ShardOf(Payloads.Snowflake guildId, int shardCount) => (int)((guildId.Value >> 22) % (ulong)shardCount);

    /// <summary>Runs until cancelled or refused for good. Call it once.</summary>
    /// <param name="resumeFrom">Sessions of an earlier run to take up again; those of another shard count are left out.</param>
    /// <param name="shutdown">Ends it with <see cref="GatewayEnd.ShutDown"/>; it does not throw.</param>
    public async Task<GatewayEnd> RunAsync(IReadOnlyCollection<GatewaySession> resumeFrom, CancellationToken shutdown)
    {
        try
        {
            return await RunShardsAsync(resumeFrom, shutdown);
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            return new GatewayEnd.ShutDown();
        }
        finally
        {
            _dispatches.Writer.TryComplete();
        }
    }

    private async Task<GatewayEnd> RunShardsAsync(IReadOnlyCollection<GatewaySession> resumeFrom, CancellationToken shutdown)
    {
        using var gate = new IdentifyGate(_rest.Gateway, _time, _random, _logger);
        var previousCount = 0;
        while (true)
        {
            // A session to take up again spares the question, so that a restart is quick even when REST is not.
            var count = _options.ShardCount ?? (previousCount == 0 ? resumeFrom.FirstOrDefault()?.ShardCount : null);
            if (count is null)
            {
                if (await gate.PrepareAsync(shutdown) is not { } gateway)
                {
                    return new GatewayEnd.TokenRejected();
                }

                count = Math.Max(1, gateway.Shards);
            }

            var end = await RunShardsAsync(count.Value, gate, resumeFrom, shutdown);
            var mayReshard = end is GatewayEnd.Refused { Code: GatewayCloseCode.ShardingRequired }
                && _options.ShardCount is null && count != previousCount;
            if (!mayReshard)
            {
                return end;
            }

            _logger.LogWarning("Gateway: {Count} shards are too few; asking Discord again", count);
            previousCount = count.Value;
            gate.Forget();
        }
    }

    private async Task<GatewayEnd> RunShardsAsync(
        int count, IdentifyGate gate, IReadOnlyCollection<GatewaySession> resumeFrom, CancellationToken shutdown)
    {
        using var stopAll = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        _shards =
        [
            .. Enumerable.Range(0, count).Select(id => new GatewayShard(
                new ShardContext(id, count, _options, gate, _time, _random, _logger),
                _dispatches.Writer,
                resumeFrom.FirstOrDefault(session => session.ShardId == id && session.ShardCount == count),
                () => EndSessionsOnStop && shutdown.IsCancellationRequested ? FinalClose : ResumableClose)),
        ];
        var running = _shards.Select(shard => shard.RunAsync(stopAll.Token)).ToArray();
        try
        {
            return await await Task.WhenAny(running);
        }
        finally
        {
            await stopAll.CancelAsync();
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
