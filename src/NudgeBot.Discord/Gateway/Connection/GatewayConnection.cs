using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Discord.Gateway;

/// <summary>
/// One connection from Hello to its end. Its receive loop only decodes and enqueues; heartbeats run beside it, so nobody who
/// handles events can delay them.
/// </summary>
internal sealed class GatewayConnection : IDisposable
{
    // Discord's own limits are not documented; peers give up after these.
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(5);

    private readonly GatewaySocket _socket;
    private readonly ShardContext _shard;
    private readonly ChannelWriter<GatewayDispatch> _dispatches;
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource<ConnectionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SendBudget _budget;
    private readonly Heartbeat _heartbeat;
    private readonly ITimer _patience;
    private volatile bool _isEnqueuing;
    private volatile bool _wasEnqueuing;
    private Task? _beating;
    private Task? _authenticating;

    public GatewayConnection(GatewaySocket socket, ShardContext shard, ChannelWriter<GatewayDispatch> dispatches, GatewaySession? session)
    {
        _socket = socket;
        _shard = shard;
        _dispatches = dispatches;
        Session = session;
        _budget = new SendBudget(shard.Time);
        _heartbeat = new Heartbeat(shard.Time, shard.Random);
        _patience = shard.Time.CreateTimer(
            _ => End(new ConnectionEnd(NextStep.Resume, "Discord did not go on in time")), null, HelloTimeout, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The session as of the last event that was enqueued; null before READY.</summary>
    public GatewaySession? Session { get; private set; }

    /// <summary>Whether READY or RESUMED came.</summary>
    public bool WasReady { get; private set; }

    public TimeSpan? Latency => _heartbeat.Latency;

    /// <summary>Whether reading waits for those who handle events.</summary>
    public bool IsHeldUp => _isEnqueuing;

    /// <summary>Runs until the connection ends, and closes it with <paramref name="closeCode"/> if it is still there.</summary>
    public async Task<ConnectionEnd> RunAsync(Func<int> closeCode, CancellationToken shutdown)
    {
        await using var registration = shutdown.UnsafeRegister(_ => End(ConnectionEnd.ShutDown), null);
        var receiving = ReceiveAsync();
        var end = await _end.Task;
        await _patience.DisposeAsync();

        // Goodbye first: cancelling a read would drop the connection before the code is said.
        await _socket.SayGoodbyeAsync(closeCode());
        if (end.Next == NextStep.Stop && !_isEnqueuing)
        {
            await Task.WhenAny(receiving, Task.Delay(GoodbyeTimeout, _shard.Time, CancellationToken.None));
        }

        await _over.CancelAsync();
        _socket.Abort();
        await receiving;

        // Only now, since it is the receive loop that starts them.
        await Task.WhenAll(_beating ?? Task.CompletedTask, _authenticating ?? Task.CompletedTask);
        return end;
    }

    public void Dispose()
    {
        _patience.Dispose();
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync(_over.Token) is { } message)
            {
                using var document = JsonDocument.Parse(message);
                await HandleAsync(GatewayFrame.Read(document));
            }

            End(ConnectionEnd.ClosedBy(_socket.CloseCode));
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            _shard.Logger.LogWarning("Gateway {Shard}: an unreadable frame came", _shard);
            End(new ConnectionEnd(NextStep.Resume, "an unreadable frame came"));
        }
        catch (OperationCanceledException)
        {
            End(new ConnectionEnd(NextStep.Resume, "cancelled"));
        }
        catch (Exception fault)
        {
            // A fault of this library: let it be seen where the gateway runs instead of leaving a connection that nobody reads.
            _end.TrySetException(fault);
        }
    }

    private async Task HandleAsync(GatewayFrame frame)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.Hello:
                Greet(frame.Data);
                break;
            case GatewayOpcode.Dispatch:
                await DispatchAsync(frame);
                break;
            case GatewayOpcode.Heartbeat:
                await SendHeartbeatAsync(isDue: false, _over.Token);
                break;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat.Acknowledge();
                break;
            case GatewayOpcode.Reconnect:
                End(new ConnectionEnd(NextStep.ResumeNow, "Discord asked to reconnect"));
                break;
            case GatewayOpcode.InvalidSession:
                var isResumable = frame.Data.ValueKind == JsonValueKind.True;
                End(new ConnectionEnd(isResumable ? NextStep.Resume : NextStep.NewSession, "Discord called the session invalid"));
                break;
        }
    }

    private void Greet(JsonElement hello)
    {
        if (_beating is not null)
        {
            return;
        }

        if (hello.ValueKind != JsonValueKind.Object || !hello.TryGetProperty("heartbeat_interval", out var interval)
            || interval.ValueKind != JsonValueKind.Number || interval.GetDouble() is not (>= 1 and <= int.MaxValue))
        {
            throw new JsonException("Hello lacks its heartbeat interval.");
        }

        _beating = BeatAsync(TimeSpan.FromMilliseconds(interval.GetDouble()));
        _authenticating = AuthenticateAsync(Session);
    }

    // Beside the receive loop, because a turn to identify can be long in coming and heartbeats are acknowledged meanwhile.
    private async Task AuthenticateAsync(GatewaySession? session)
    {
        try
        {
            _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (session is null)
            {
                await _shard.IdentifyGate.EnterAsync(_shard.Id, _over.Token);
            }

            // Before sending, or it could be set after the answer has come.
            _patience.Change(ReadyTimeout, Timeout.InfiniteTimeSpan);
            if (session is not null)
            {
                await SendAsync(GatewayFrameWriter.Resume(new Resume(_shard.Options.Token, session.SessionId, session.Sequence)));
            }
            else
            {
                await SendAsync(GatewayFrameWriter.Identify(_shard.NewIdentify()));
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    private async Task DispatchAsync(GatewayFrame frame)
    {
        if (frame.Name is not { } name || frame.Sequence is not { } sequence)
        {
            throw new JsonException("A dispatch lacks its name or number.");
        }

        GatewayEvent happened;
        if (name == "READY")
        {
            var ready = EventReader.ReadReady(frame.Data);
            Session = new GatewaySession(_shard.Id, _shard.Count, ready.SessionId, ready.ResumeGatewayUrl, sequence);
            happened = new ReadyEvent(ready.User, ready.Application?.Id ?? ready.User.Id, ready.Guilds);
        }
        else
        {
            happened = Read(name, frame.Data);
        }

        if (Session is null)
        {
            throw new JsonException("A dispatch came before READY.");
        }

        await EnqueueAsync(new GatewayDispatch(happened, Session with { Sequence = sequence }));
        if (happened is ReadyEvent or ResumedEvent)
        {
            WasReady = true;
            _shard.Became(ShardState.Ready);
            _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        else if (!WasReady)
        {
            // A long replay is progress too.
            _patience.Change(ReadyTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    private GatewayEvent Read(string name, JsonElement data)
    {
        try
        {
            return EventReader.Read(name, data);
        }
        catch (JsonException problem)
        {
            _shard.Logger.LogError("Gateway {Shard}: {Event} cannot be read at {Path}", _shard, name, problem.Path);
            return new UnknownEvent(name);
        }
    }

    // The number counts only once the event is safely in the queue, so a shutdown in between has it sent again.
    private async Task EnqueueAsync(GatewayDispatch dispatch)
    {
        if (!_dispatches.TryWrite(dispatch))
        {
            _isEnqueuing = _wasEnqueuing = true;
            await _dispatches.WriteAsync(dispatch, _over.Token);
            _isEnqueuing = false;
        }

        Session = dispatch.Session;
    }

    private async Task BeatAsync(TimeSpan interval)
    {
        try
        {
            var isDead = await _heartbeat.BeatAsync(interval, ReadsFreely, token => SendHeartbeatAsync(isDue: true, token), _over.Token);
            if (isDead)
            {
                End(new ConnectionEnd(NextStep.Resume, "a heartbeat was not acknowledged"));
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended for another reason.
        }
    }

    // Acknowledgements that wait unread behind a full queue are not missing.
    private bool ReadsFreely()
    {
        var hasBlocked = _wasEnqueuing;
        _wasEnqueuing = _isEnqueuing;
        return !hasBlocked;
    }

    private async Task<bool> SendHeartbeatAsync(bool isDue, CancellationToken cancellation) =>
        !_budget.TryTake(isDue) || await _socket.TrySendAsync(GatewayFrameWriter.Heartbeat(Session?.Sequence), cancellation);

    private async Task SendAsync(byte[] frame)
    {
        if (_budget.TryTake(isDueHeartbeat: false))
        {
            await _socket.TrySendAsync(frame, _over.Token);
        }
    }

    private void End(ConnectionEnd end) => _end.TrySetResult(end);
}
