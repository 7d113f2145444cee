using System.Globalization;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Testing.Discord;

/// <summary>One connection to the fake gateway, seen from Discord's side.</summary>
public sealed class FakeGatewayConnection : IDisposable
{
    private const int MaxFrameBytes = 4096;
    private const int MaxFramesPerMinute = 120;

    private readonly FakeDiscord _discord;
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>();
    private readonly Channel<JsonObject> _received = Channel.CreateUnbounded<JsonObject>();
    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<DateTimeOffset> _recent = new();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;
    private readonly int? _closesWith;
    private readonly bool _saysHello;
    private ITimer? _heartbeatTimer;
    private bool _isOver;

    internal FakeGatewayConnection(FakeDiscord discord, WebSocket socket, HttpContext context)
    {
        _discord = discord;
        _socket = socket;
        _context = context;

        // Taken before anyone learns of the connection, so that a test may change them for the next one.
        _closesWith = discord.Gateway.ClosesWith;
        _saysHello = discord.Gateway.SaysHello;
        Path = context.Request.Path.Value ?? "";
        Query = context.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString());
        UserAgent = context.Request.Headers.UserAgent.ToString();
        _zlib = Query.GetValueOrDefault("compress") == "zlib-stream" ? new ZLibStream(_compressed, CompressionLevel.Fastest) : null;
    }

    public string Path { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    public string UserAgent { get; }

    public FakeGatewaySession? Session { get; internal set; }

    /// <summary>Completes when the connection is over, with the bot's close code if it said one.</summary>
    public Task<int?> ClosedAsync(TimeSpan? patience = null) => _closed.Task.WaitAsync(patience ?? Patience.Default);

    /// <summary>The bot's next frame with this opcode; others before it are skipped.</summary>
    public async Task<JsonObject> NextFrameAsync(int op, TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience.Default);
        try
        {
            while (true)
            {
                var frame = await _received.Reader.ReadAsync(timeout.Token);
                if (frame["op"]?.GetValue<int>() == op)
                {
                    return frame;
                }
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"No further frame with opcode {op} came.");
        }
    }

    /// <summary>Sends a frame.</summary>
    public void Send(int op, JsonNode? data, int? sequence = null, string? name = null) =>
        SendRaw($$"""{"t":{{(name is null ? "null" : $"\"{name}\"")}},"s":{{sequence?.ToString(CultureInfo.InvariantCulture) ?? "null"}},"op":{{op}},"d":{{data?.ToJsonString() ?? "null"}}}""");

    /// <summary>Sends any text, also one that is no frame.</summary>
    public void SendRaw(string text) => _outgoing.Writer.TryWrite(new Outgoing(text, null));

    /// <summary>Asks for a heartbeat (op 1).</summary>
    public void AsksForHeartbeat() => Send(1, null);

    /// <summary>Asks the bot to reconnect (op 7).</summary>
    public void AsksToReconnect() => Send(7, null);

    /// <summary>Calls the session invalid (op 9).</summary>
    public void InvalidatesSession(bool isResumable)
    {
        if (Session is { } session)
        {
            session.IsResumable = isResumable;
        }

        Send(9, JsonValue.Create(isResumable));
    }

    /// <summary>Closes with a code.</summary>
    public void Close(int code) => _outgoing.Writer.TryWrite(new Outgoing(null, code));

    /// <summary>Drops the connection without a word.</summary>
    public void Drop()
    {
        if (Session is { } session && session.Connection == this)
        {
            session.Connection = null;
        }

        lock (_discord.World)
        {
            // Once it is over its context may serve another.
            if (!_isOver)
            {
                _context.Abort();
            }
        }
    }

    public void Dispose()
    {
        _heartbeatTimer?.Dispose();
        _zlib?.Dispose();
        _compressed.Dispose();
    }

    internal async Task RunAsync()
    {
        var sending = SendAllAsync();
        if (_closesWith is { } code)
        {
            Close(code);
        }
        else if (_saysHello)
        {
            Send(10, new JsonObject { ["heartbeat_interval"] = (int)_discord.Gateway.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray() });
            ExpectHeartbeat();
        }

        int? closeCode = null;
        try
        {
            while (await ReceiveAsync() is { } text)
            {
                Handle(text);
            }

            closeCode = (int?)_socket.CloseStatus;
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The bot vanished or was dropped.
        }

        End(closeCode);
        _outgoing.Writer.TryComplete();
        await sending;
    }

    private void End(int? closeCode)
    {
        lock (_discord.World)
        {
            _isOver = true;
            _heartbeatTimer?.Dispose();
            if (Session is { } session && session.Connection == this)
            {
                session.Connection = null;
                session.IsResumable &= closeCode is not (1000 or 1001);
            }
        }

        _received.Writer.TryComplete();
        _closed.TrySetResult(closeCode);
    }

    private void Handle(string text)
    {
        _discord.CountTraffic();
        lock (_discord.World)
        {
            if (Encoding.UTF8.GetByteCount(text) > MaxFrameBytes || !TryParse(text, out var frame))
            {
                Close(4002);
                return;
            }

            Answer(frame);
            _received.Writer.TryWrite(frame);
        }
    }

    private void Answer(JsonObject frame)
    {
        if (IsTooFast())
        {
            Close(4008);
            return;
        }

        switch (frame["op"]?.GetValue<int>())
        {
            case 1:
                ExpectHeartbeat();
                if (_discord.Gateway.AcknowledgesHeartbeats)
                {
                    Send(11, null);
                }

                break;
            case 2 or 6 when Session is not null:
                Close(4005);
                break;
            case 2 when _discord.Gateway.AnswersAuthentication:
                _discord.Gateway.Identify(this, (JsonObject)frame["d"]!);
                break;
            case 6 when _discord.Gateway.AnswersAuthentication:
                _discord.Gateway.Resume(this, (JsonObject)frame["d"]!);
                break;
            case 2 or 6:
                break;
            case 3 or 4 or 8:
                if (Session is null)
                {
                    Close(4003);
                }

                break;
            default:
                Close(4001);
                break;
        }
    }

    private bool IsTooFast()
    {
        var now = _discord.Time.GetUtcNow();
        _recent.Enqueue(now);
        while (now - _recent.Peek() > TimeSpan.FromSeconds(60))
        {
            _recent.Dequeue();
        }

        return _recent.Count > MaxFramesPerMinute;
    }

    private void ExpectHeartbeat()
    {
        _heartbeatTimer?.Dispose();
        _heartbeatTimer = _discord.Time.CreateTimer(
            _ => Close(4009), null, _discord.Gateway.HeartbeatInterval * 1.5, Timeout.InfiniteTimeSpan);
    }

    private static bool TryParse(string text, out JsonObject frame)
    {
        try
        {
            frame = JsonNode.Parse(text) as JsonObject ?? [];
            return frame.ContainsKey("op");
        }
        catch (JsonException)
        {
            frame = [];
            return false;
        }
    }

    private async Task<string?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), _context.RequestAborted);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var (text, code) in _outgoing.Reader.ReadAllAsync())
            {
                if (code is { } close)
                {
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)close, "closed by the test", CancellationToken.None);
                    return;
                }

                await SendAsync(text!);
            }

            if (_socket.State == WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The bot is gone.
        }
    }

    private async Task SendAsync(string text)
    {
        _discord.CountTraffic();
        var bytes = Encoding.UTF8.GetBytes(text);
        if (_zlib is not null)
        {
            _compressed.SetLength(0);
            _zlib.Write(bytes);
            _zlib.Flush();
            bytes = _compressed.ToArray();
        }

        var type = _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        var size = _discord.Gateway.FragmentBytes is > 0 and var cut ? cut : Math.Max(1, bytes.Length);
        for (var at = 0; at < bytes.Length; at += size)
        {
            var part = bytes.AsMemory(at, Math.Min(size, bytes.Length - at));
            await _socket.SendAsync(part, type, at + part.Length == bytes.Length, CancellationToken.None);
        }
    }

    private sealed record Outgoing(string? Text, int? CloseCode);
}
