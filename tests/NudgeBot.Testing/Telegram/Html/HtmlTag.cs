namespace NudgeBot.Testing.Telegram;

/// <summary>An open tag: where its text begins and what its attributes said.</summary>
internal sealed record HtmlTag(string Name, int Offset)
{
    public string Argument { get; init; } = "";

    public long UnixTime { get; init; }

    /// <summary>The tag with one attribute taken up, or unchanged where the tag has no use for it.</summary>
    public HtmlTag WithAttribute(string name, string value) => (Name, name) switch
    {
        ("a", "href") or ("tg-emoji", "emoji-id") or ("tg-time", "format") => this with { Argument = value },
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => this with { Argument = value[9..] },
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => this with { Argument = value[3..] },
        ("blockquote", "expandable") => this with { Argument = "1" },
        ("tg-time", "unix") => this with { UnixTime = long.TryParse(value, out var unix) ? unix : 0 },
        _ => this,
    };
}
