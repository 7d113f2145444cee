using System.Text;

namespace NudgeBot.Testing.Telegram;

/// <summary>
/// Telegram's HTML mode: its tags, its leniencies and its complaints. A <see cref="FormatException"/> carries the
/// complaint without the "can't parse entities" before it.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Tags =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span",
        "pre", "code", "blockquote",
    ];

    private readonly HtmlReader _reader;
    private readonly List<byte> _plainBytes = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlTag> _open = new();
    private readonly HtmlEntities _entities = new();

    private HtmlText(string html)
    {
        _reader = new HtmlReader(html);
    }

    public static FormattedText Parse(string html) => new HtmlText(html).Parse();

    private FormattedText Parse()
    {
        while (!_reader.IsAtEnd)
        {
            if (_reader.Current == '&' && _reader.TakeReference() is var code and not 0)
            {
                Flush();
                Append(code);
            }
            else if (_reader.Current == '<')
            {
                Flush();
                ReadTag();
            }
            else
            {
                _plainBytes.Add(_reader.Take());
            }
        }

        Flush();
        if (_open.TryPeek(out var tag))
        {
            throw new FormatException($"Can't find end tag corresponding to start tag \"{tag.Name}\"");
        }

        _entities.DropLanguagesOutsidePre();
        return new FormattedText(Checked(_text.ToString()), _entities.Sorted);
    }

    private void Flush()
    {
        _text.Append(Encoding.UTF8.GetString([.. _plainBytes]));
        _plainBytes.Clear();
    }

    private void Append(int code)
    {
        if (code is >= 0xd800 and <= 0xdfff)
        {
            _text.Append((char)code);
        }
        else
        {
            _text.Append(char.ConvertFromUtf32(code));
        }
    }

    private void ReadTag()
    {
        var start = _reader.Position++;
        if (_reader.Current == '/')
        {
            ReadEndTag(start);
        }
        else
        {
            ReadStartTag(start);
        }
    }

    private void ReadStartTag(int start)
    {
        _reader.SkipUntil(">");
        if (_reader.IsAtEnd)
        {
            throw new FormatException($"Unclosed start tag at byte offset {start}");
        }

        var name = _reader.Since(start + 1).ToLowerInvariant();
        if (!Tags.Contains(name))
        {
            throw new FormatException($"Unsupported start tag \"{name}\" at byte offset {start}");
        }

        var tag = HtmlAttributes.ReadInto(new HtmlTag(name, _text.Length), _reader, start);
        if (name == "span" && tag.Argument != "spoiler")
        {
            throw new FormatException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {start}");
        }

        _reader.Position++;
        _open.Push(tag);
    }

    private void ReadEndTag(int start)
    {
        if (!_open.TryPeek(out var tag))
        {
            throw new FormatException($"Unexpected end tag at byte offset {start}");
        }

        _reader.SkipUntil(">");
        var name = _reader.Since(start + 2).ToLowerInvariant();
        _reader.SkipSpaces();
        if (_reader.Current != '>')
        {
            throw new FormatException($"Unclosed end tag at byte offset {start}");
        }

        _reader.Position++;
        if (name.Length > 0 && name != tag.Name)
        {
            throw new FormatException($"Unmatched end tag at byte offset {start}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        _entities.Close(_open.Pop(), _text.ToString());
    }

    private static string Checked(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new FormatException(
                    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units");
            }
        }

        return text;
    }
}
