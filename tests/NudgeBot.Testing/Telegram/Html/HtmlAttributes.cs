using System.Text;

namespace NudgeBot.Testing.Telegram;

/// <summary>Reads the attributes of a start tag up to its closing bracket.</summary>
internal static class HtmlAttributes
{
    public static HtmlTag ReadInto(HtmlTag tag, HtmlReader reader, int start)
    {
        while (reader.Current != '>')
        {
            reader.SkipSpaces();
            if (reader.Current == '>')
            {
                break;
            }

            tag = ReadOne(tag, reader, start);
        }

        return tag;
    }

    private static HtmlTag ReadOne(HtmlTag tag, HtmlReader reader, int start)
    {
        var nameStart = reader.Position;
        reader.SkipUntil("=>/\"'");
        var name = reader.Since(nameStart);
        if (name.Length == 0)
        {
            throw new FormatException($"Empty attribute name in the tag \"{tag.Name}\" at byte offset {start}");
        }

        reader.SkipSpaces();
        if (reader.Current != '=')
        {
            return reader.IsAtEnd
                ? throw new FormatException($"Unclosed start tag \"{tag.Name}\" at byte offset {start}")
                : name == "expandable" ? tag.WithAttribute(name, "") : tag;
        }

        reader.Position++;
        reader.SkipSpaces();
        if (reader.IsAtEnd)
        {
            throw new FormatException($"Unclosed start tag \"{tag.Name}\" at byte offset {start}");
        }

        var value = reader.Current is (byte)'\'' or (byte)'"' ? Quoted(reader) : Token(reader);
        return reader.IsAtEnd
            ? throw new FormatException($"Unclosed start tag at byte offset {start}")
            : tag.WithAttribute(name, value);
    }

    private static string Token(HtmlReader reader)
    {
        var start = reader.Position;
        while (char.IsAsciiLetterOrDigit((char)reader.Current) || reader.Current is (byte)'.' or (byte)'-')
        {
            reader.Position++;
        }

        return reader.IsAtSpace || reader.Current == '>'
            ? reader.Since(start).ToLowerInvariant()
            : throw new FormatException($"Unexpected end of name token at byte offset {start}");
    }

    private static string Quoted(HtmlReader reader)
    {
        var quote = reader.Take();
        var value = new List<byte>();
        while (!reader.IsAtEnd && reader.Current != quote)
        {
            if (reader.Current == '&' && reader.TakeReference() is var code and not 0)
            {
                value.AddRange(Encoding.UTF8.GetBytes(Rune.TryCreate(code, out var rune) ? rune.ToString() : "\ufffd"));
                continue;
            }

            value.Add(reader.Take());
        }

        if (!reader.IsAtEnd)
        {
            reader.Position++;
        }

        return Encoding.UTF8.GetString([.. value]);
    }
}
