namespace NudgeBot.Platforms.Web;

/// <summary>A message as the mailbox keeps it, as JSON. Fields may be added; none may change its meaning, for old ones are read.</summary>
/// <param name="Blocks">The text, top to bottom.</param>
/// <param name="Buttons">Rows of buttons.</param>
/// <param name="Attachment">A picture or document; null for none.</param>
internal sealed record WebMessage(
    IReadOnlyList<WebBlock> Blocks,
    IReadOnlyList<IReadOnlyList<WebButton>> Buttons,
    WebAttachment? Attachment);

/// <summary>A paragraph, a note or a list.</summary>
/// <param name="Kind">"paragraph", "note" or "list".</param>
/// <param name="Spans">The text of a paragraph or note; null for a list.</param>
/// <param name="Items">The items of a list; null for the others.</param>
internal sealed record WebBlock(
    string Kind, IReadOnlyList<WebSpan>? Spans = null, IReadOnlyList<IReadOnlyList<WebSpan>>? Items = null);

/// <summary>A run of text of one form.</summary>
/// <param name="Text">The words, never markup.</param>
internal sealed record WebSpan(string Text)
{
    /// <summary>Bold.</summary>
    public bool Strong { get; init; }

    /// <summary>Italic.</summary>
    public bool Emphasis { get; init; }

    /// <summary>Typed as it stands.</summary>
    public bool Code { get; init; }

    /// <summary>Where it leads, an http or https address; null for nowhere.</summary>
    public string? Link { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Payload">What the page sends when it is pressed; null for a link.</param>
/// <param name="Link">Where it leads; null when it is sent.</param>
internal sealed record WebButton(string Label, string? Payload, string? Link);

/// <summary>A picture or document.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Description">What a person who cannot see it is told.</param>
/// <param name="Content">Its bytes; fetched apart, so null in what a page is told.</param>
internal sealed record WebAttachment(string Name, string Type, string Description, byte[]? Content)
{
    /// <summary>Whether a page shows it as a picture; otherwise it offers a download. SVG can carry script and is never shown.</summary>
    public bool Shown => Type is "image/png" or "image/jpeg" or "image/webp" or "image/gif";
}
