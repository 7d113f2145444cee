using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Discord.Gateway;

/// <summary>One shard: connects again for as long as it makes sense.</summary>
internal sealed class GatewayShard(
    ShardContext context, ChannelWriter<GatewayDispatch> dispatches, GatewaySession? session, Func<int> closeCode)
{
    // Taking up a session that keeps failing would go on for ever; a new one costs one of a thousand daily starts.
    private const int MaxFailedResumes = 2;
    private const int MaxFailedConnects = 5;
    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(60);

    private readonly Backoff _backoff = new(context.Random);
    private GatewaySession? _session = session;
    private volatile GatewayConnection? _connection;
    private int _connections;
    private int _failedResumes;
    private int _failedConnects;

    public ShardStatus Status
    {
        get
        {
            var connection = _connection;
            return new ShardStatus(
                context.Id, context.State, connection?.Latency, connection?.IsHeldUp ?? false, Math.Max(0, Volatile.Read(ref _connections) - 1));
        }
    }

    /// <summary>Runs until asked to stop (<see cref="GatewayEnd.ShutDown"/>) or until nothing can mend it.</summary>
    public async Task<GatewayEnd> RunAsync(CancellationToken shutdown)
    {
        try
        {
            while (true)
            {
                if (await ConnectAsync(shutdown) is { } end)
                {
                    return end;
                }
            }
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            return new GatewayEnd.ShutDown();
        }
        finally
        {
            context.Became(ShardState.Stopped);
        }
    }

    private async Task<GatewayEnd?> ConnectAsync(CancellationToken shutdown)
    {
        context.Became(ShardState.Waiting);
        var isResuming = _session is not null;
        var url = _session?.ResumeUrl;
        if (url is null)
        {
            if (await context.IdentifyGate.PrepareAsync(shutdown) is not { } gateway)
            {
                return new GatewayEnd.TokenRejected();
            }

            url = gateway.Url;
        }

        if (await OpenAsync(url, shutdown) is not { } socket)
        {
            DropSessionAfter(ref _failedConnects, MaxFailedConnects);
            await PauseAsync(_backoff.Next(), shutdown);
            return null;
        }

        _failedConnects = 0;
        using var connection = new GatewayConnection(socket, context, dispatches, _session);
        _connection = connection;
        context.Became(ShardState.Authenticating);
        var end = await connection.RunAsync(closeCode, shutdown);
        _session = connection.Session;
        return await FollowAsync(end, connection.WasReady, isResuming, shutdown);
    }

    private async Task<GatewaySocket?> OpenAsync(string url, CancellationToken shutdown)
    {
        context.Became(ShardState.Connecting);
        Interlocked.Increment(ref _connections);
        var compress = context.Options.CompressGateway ? "&compress=zlib-stream" : "";
        try
        {
            var address = new Uri($"{url.TrimEnd('/')}/?v=10&encoding=json{compress}");
            return await GatewaySocket.ConnectAsync(address, context.Options, context.Time, shutdown);
        }
        catch (Exception problem) when (problem is WebSocketException or UriFormatException or ArgumentException
            || (problem is OperationCanceledException && !shutdown.IsCancellationRequested))
        {
            context.Logger.LogWarning("Gateway {Shard}: no connection ({Problem})", context, problem.GetType().Name);
            return null;
        }
    }

    private async Task<GatewayEnd?> FollowAsync(ConnectionEnd end, bool wasReady, bool wasResuming, CancellationToken shutdown)
    {
        context.Became(ShardState.Waiting);
        if (wasReady)
        {
            _backoff.Reset();
            _failedResumes = 0;
        }
        else if (wasResuming)
        {
            DropSessionAfter(ref _failedResumes, MaxFailedResumes);
        }

        if (end.Next != NextStep.Stop)
        {
            context.Logger.LogInformation("Gateway {Shard}: {Reason}; next: {Next}", context, end.Reason, end.Next);
        }

        switch (end.Next)
        {
            case NextStep.Stop:
                return new GatewayEnd.ShutDown();
            case NextStep.GiveUp:
                return CloseCodeAdvice.For((GatewayCloseCode)end.CloseCode!);
            case NextStep.ResumeNow when wasReady:
                break;
            case NextStep.NewSession:
                // Discord wants one to five seconds before a new session, at random.
                _session = null;
                _failedResumes = 0;
                await PauseAsync(TimeSpan.FromSeconds(1 + (4 * context.Random())) + (wasReady ? TimeSpan.Zero : _backoff.Next()), shutdown);
                break;
            case NextStep.NewSessionSlowly:
                _session = null;
                await PauseAsync(SlowStart + _backoff.Next(), shutdown);
                break;
            default:
                await PauseAsync(_backoff.Next(), shutdown);
                break;
        }

        return null;
    }

    private void DropSessionAfter(ref int failures, int max)
    {
        if (++failures >= max && _session is not null)
        {
            context.Logger.LogWarning("Gateway {Shard}: the session cannot be taken up again; a new one follows", context);
            _session = null;
            failures = 0;
        }
    }

    private Task PauseAsync(TimeSpan wait, CancellationToken shutdown) => Task.Delay(wait, context.Time, shutdown);
}
