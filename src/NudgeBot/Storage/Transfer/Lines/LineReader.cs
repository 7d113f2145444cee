namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>Splits a stream into lines of bytes, with a buffer that holds one line and no more than the longest allowed.</summary>
internal sealed class LineReader(Stream from, int longest)
{
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many bytes were read.</summary>
    public long Bytes { get; private set; }

    /// <summary>
    /// The next line without its end, valid until the next call; null at the end of the stream. One that is too long comes
    /// with <c>IsWhole</c> false and is passed over.
    /// </summary>
    public async ValueTask<(ReadOnlyMemory<byte> Text, bool IsWhole)?> ReadAsync(CancellationToken cancellationToken)
    {
        var whole = true;
        var scanned = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Take(scanned + at, 1, whole);
            }

            scanned = _end - _start;
            if (scanned > longest)
            {
                whole = false;
                _start = _end;
                scanned = 0;
            }

            if (_ended)
            {
                return scanned > 0 || !whole ? Take(scanned, 0, whole) : null;
            }

            await FillAsync(cancellationToken);
        }
    }

    private (ReadOnlyMemory<byte> Text, bool IsWhole) Take(int length, int ending, bool whole)
    {
        var text = _buffer.AsMemory(_start, length);
        _start += length + ending;
        Line++;
        return (Line == 1 && text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text, whole);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await from.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        Bytes += read;
        _ended = read == 0;
    }
}
