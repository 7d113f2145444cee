using System.Globalization;

namespace NudgeBot.Testing.Telegram;

/// <summary>Turns closed tags into entities.</summary>
internal sealed class HtmlEntities
{
    private readonly List<FakeEntity> _entities = [];

    /// <summary>In reading order, the outer before the inner; code holds nothing else.</summary>
    public IReadOnlyList<FakeEntity> Sorted =>
    [
        .. _entities.Where(entity => !_entities.Exists(code => code != entity && code.Type is "code" or "pre" && Holds(code, entity)))
            .OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length),
    ];

    public void Close(HtmlTag tag, string text)
    {
        var length = text.Length - tag.Offset;
        if (length <= 0)
        {
            return;
        }

        switch (tag.Name)
        {
            case "a":
                AddLink(tag, text[tag.Offset..], length);
                break;
            case "pre":
                AddPre(tag, length);
                break;
            case "tg-emoji":
                Add(new FakeEntity("custom_emoji", tag.Offset, length) { CustomEmojiId = EmojiId(tag.Argument) });
                break;
            case "tg-time":
                AddTime(tag, length);
                break;
            default:
                Add(new FakeEntity(Plain(tag), tag.Offset, length) { Language = tag.Name == "code" && tag.Argument.Length > 0 ? tag.Argument : null });
                break;
        }
    }

    /// <summary>A language counts only where the code fills a pre.</summary>
    public void DropLanguagesOutsidePre()
    {
        for (var i = 0; i < _entities.Count; i++)
        {
            if (_entities[i].Type == "code")
            {
                _entities[i] = _entities[i] with { Language = null };
            }
        }
    }

    private static bool Holds(FakeEntity outer, FakeEntity inner) =>
        outer.Offset <= inner.Offset && inner.Offset + inner.Length <= outer.Offset + outer.Length;

    private void Add(FakeEntity entity) => _entities.Add(entity);

    private void AddPre(HtmlTag tag, int length)
    {
        var pre = new FakeEntity("pre", tag.Offset, length);
        if (_entities is [.., { Type: "code", Language: { } language } code] && code.Offset == tag.Offset && code.Length == length)
        {
            _entities[^1] = pre with { Language = language };
            return;
        }

        Add(pre);
    }

    private void AddLink(HtmlTag tag, string label, int length)
    {
        var url = tag.Argument.Length > 0 ? tag.Argument : label;
        const string Mention = "tg://user?id=";
        if (url.StartsWith(Mention, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(url[Mention.Length..], CultureInfo.InvariantCulture, out var user) && user > 0)
        {
            Add(new FakeEntity("text_mention", tag.Offset, length) { UserId = user });
        }
        else if (WebLink.Checked(url) is { } link)
        {
            Add(new FakeEntity("text_link", tag.Offset, length) { Url = link });
        }
    }

    private void AddTime(HtmlTag tag, int length)
    {
        var format = tag.Argument;
        if (format is not ("r" or "R") && format.Any(letter => !"tTdDwW".Contains(letter, StringComparison.Ordinal)))
        {
            throw new FormatException("Invalid date format used");
        }

        if (tag.UnixTime > 0)
        {
            Add(new FakeEntity("date_time", tag.Offset, length) { UnixTime = tag.UnixTime, DateTimeFormat = format.Length > 0 ? format : null });
        }
    }

    private static string EmojiId(string argument) =>
        long.TryParse(argument, CultureInfo.InvariantCulture, out var id) && id != 0
            ? argument
            : throw new FormatException("Invalid custom emoji identifier specified");

    private static string Plain(HtmlTag tag) => tag.Name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "tg-spoiler" or "span" => "spoiler",
        "code" => "code",
        _ => tag.Argument.Length > 0 ? "expandable_blockquote" : "blockquote",
    };
}
