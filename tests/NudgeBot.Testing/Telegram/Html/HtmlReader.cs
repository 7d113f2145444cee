using System.Text;

namespace NudgeBot.Testing.Telegram;

/// <summary>A position in UTF-8 text; past the end it reads zero bytes. Errors name byte offsets, so bytes it is.</summary>
internal sealed class HtmlReader(string html)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(html);

    public int Position { get; set; }

    public bool IsAtEnd => Position >= _bytes.Length;

    public byte Current => At(Position);

    public bool IsAtSpace => Current is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0 or (byte)'\v';

    public byte Take() => _bytes[Position++];

    public string Since(int start) => Encoding.UTF8.GetString(_bytes, start, Math.Min(Position, _bytes.Length) - start);

    public void SkipSpaces()
    {
        while (!IsAtEnd && IsAtSpace)
        {
            Position++;
        }
    }

    public void SkipUntil(string stops)
    {
        while (!IsAtEnd && !IsAtSpace && !stops.Contains((char)Current, StringComparison.Ordinal))
        {
            Position++;
        }
    }

    /// <summary>Reads <c>&amp;lt; &amp;gt; &amp;amp; &amp;quot;</c> or a number at an ampersand; zero, and stays, at anything else.</summary>
    public int TakeReference()
    {
        var end = Position + 1;
        var code = At(end) == '#' ? Number(ref end) : Named(ref end);
        if (code != 0)
        {
            Position = At(end) == ';' ? end + 1 : end;
        }

        return code;
    }

    private int Number(ref int end)
    {
        var isHex = At(++end) == 'x';
        end += isHex ? 1 : 0;
        long code = 0;
        while (isHex ? char.IsAsciiHexDigit((char)At(end)) : char.IsAsciiDigit((char)At(end)))
        {
            code = Math.Min((code * (isHex ? 16 : 10)) + Convert.ToInt32(((char)At(end++)).ToString(), 16), int.MaxValue);
        }

        return code is 0 or >= 0x10ffff || end - Position >= 10 ? 0 : (int)code;
    }

    private int Named(ref int end)
    {
        var start = end;
        while (char.IsAsciiLetter((char)At(end)))
        {
            end++;
        }

        return Encoding.ASCII.GetString(_bytes, start, end - start) switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
    }

    private byte At(int position) => position < _bytes.Length ? _bytes[position] : (byte)0;
}
