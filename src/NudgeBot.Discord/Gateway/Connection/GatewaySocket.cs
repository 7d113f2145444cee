using System.Net.WebSockets;

namespace NudgeBot.Discord.Gateway;

/// <summary>A WebSocket that receives whole, inflated messages and always manages to close.</summary>
internal sealed class GatewaySocket : IDisposable
{
    public const int MaxSentBytes = 4096;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TimeProvider _time;
    private readonly ZlibStreamInflater? _inflater;
    private byte[] _buffer = new byte[16 * 1024];

    private GatewaySocket(bool isCompressed, TimeProvider time)
    {
        _time = time;
        _inflater = isCompressed ? new ZlibStreamInflater() : null;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>The code with which Discord closed; null when it did not say one.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">No connection could be made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or it took longer than 30 seconds.</exception>
    public static async Task<GatewaySocket> ConnectAsync(
        Uri url, DiscordOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var socket = new GatewaySocket(options.CompressGateway, time);
        try
        {
            socket._socket.Options.SetRequestHeader("User-Agent", options.UserAgent);
            using var timeout = new CancellationTokenSource(ConnectTimeout, time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
            await socket._socket.ConnectAsync(url, linked.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message, valid until the next call; null when the connection is over, in whatever way.</summary>
    /// <exception cref="InvalidDataException">The bytes cannot be inflated.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (await ReceiveWholeAsync(cancellation) is not { } length)
            {
                return null;
            }

            if (_inflater is null)
            {
                return _buffer.AsMemory(0, length);
            }

            if (_inflater.TryInflate(_buffer.AsSpan(0, length), out var message))
            {
                return message;
            }
        }
    }

    /// <summary>Sends a text frame; false when the connection is over.</summary>
    /// <exception cref="ArgumentException">The frame is longer than Discord takes.</exception>
    public async Task<bool> TrySendAsync(byte[] frame, CancellationToken cancellation)
    {
        if (frame.Length > MaxSentBytes)
        {
            throw new ArgumentException($"A gateway frame has {frame.Length} bytes; Discord takes up to {MaxSentBytes}.", nameof(frame));
        }

        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            return true;
        }
        catch (Exception problem) when (problem is WebSocketException or InvalidOperationException or IOException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye with a code, within five seconds.</summary>
    public async Task SayGoodbyeAsync(int code)
    {
        try
        {
            using var timeout = new CancellationTokenSource(CloseTimeout, _time);
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception problem) when (problem is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // It is over already, or the other side no longer reads.
        }
    }

    /// <summary>Drops the connection.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
        _sending.Dispose();
    }

    private async Task<int?> ReceiveWholeAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellation);
            }
            catch (Exception problem) when (problem is WebSocketException or InvalidOperationException or IOException)
            {
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return length;
            }

            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }
    }
}
