using System.IO.Compression;

namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Undoes Discord's zlib-stream: all messages of a connection share one context, and a message is whole when the compressed
/// bytes so far end in a sync flush.
/// </summary>
internal sealed class ZlibStreamInflater : IDisposable
{
    // Discord's largest guilds come as some megabytes; far beyond that it is not Discord.
    private const int MaxMessageBytes = 256 * 1024 * 1024;

    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;

    public ZlibStreamInflater() => _zlib = new ZLibStream(_compressed, CompressionMode.Decompress);

    /// <summary>Adds received bytes; true with the message when they complete one.</summary>
    /// <exception cref="InvalidDataException">The bytes are not zlib's, or the message is beyond all bounds.</exception>
    public bool TryInflate(ReadOnlySpan<byte> received, out ReadOnlyMemory<byte> message)
    {
        _compressed.Write(received);
        message = default;
        if (_compressed.Length > MaxMessageBytes)
        {
            throw new InvalidDataException("A gateway message is too long.");
        }

        var endsInFlush = _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length).EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]);
        if (!endsInFlush)
        {
            return false;
        }

        _compressed.Position = 0;
        message = InflateAll();
        _compressed.SetLength(0);
        return true;
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }

    private ReadOnlyMemory<byte> InflateAll()
    {
        var inflated = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = _zlib.Read(chunk)) > 0;)
        {
            inflated.Write(chunk, 0, read);
            if (inflated.Length > MaxMessageBytes)
            {
                throw new InvalidDataException("A gateway message is too long.");
            }
        }

        return inflated.GetBuffer().AsMemory(0, (int)inflated.Length);
    }
}
