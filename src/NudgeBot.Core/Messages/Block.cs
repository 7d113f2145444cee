namespace NudgeBot.Core.Messages;

/// <summary>A part of a message that stands on lines of its own.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>The words without their form.</summary>
    public abstract string PlainText { get; }
}

/// <summary>A paragraph.</summary>
/// <param name="Spans">Its text in order.</param>
public sealed record Paragraph(IReadOnlyList<Span> Spans) : Block
{
    /// <summary>A paragraph of unformatted words; markup characters in them mean themselves.</summary>
    public Paragraph(string text)
        : this([new Span(text)])
    {
    }

    /// <inheritdoc/>
    public override string PlainText => string.Concat(Spans.Select(span => span.Text));
}

/// <summary>A list with a bullet before each item.</summary>
/// <param name="Items">The items, each a line.</param>
public sealed record BulletList(IReadOnlyList<Paragraph> Items) : Block
{
    /// <inheritdoc/>
    public override string PlainText => string.Join('\n', Items.Select(item => $"• {item.PlainText}"));
}

/// <summary>A quiet line below the text: the source, a hint.</summary>
/// <param name="Spans">Its text in order.</param>
public sealed record Note(IReadOnlyList<Span> Spans) : Block
{
    /// <summary>A note of unformatted words.</summary>
    public Note(string text)
        : this([new Span(text)])
    {
    }

    /// <inheritdoc/>
    public override string PlainText => string.Concat(Spans.Select(span => span.Text));
}

/// <summary>A run of text of one form.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">Their form.</param>
/// <param name="Link">Where they lead; an absolute http or https address, or null.</param>
public sealed record Span(string Text, SpanStyle Style = SpanStyle.Plain, Uri? Link = null);

/// <summary>The form of a run of text; strong and emphasised may go together.</summary>
[Flags]
public enum SpanStyle
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Strong = 1,

    /// <summary>Italic.</summary>
    Emphasis = 2,

    /// <summary>Typed as it stands, such as a command to copy.</summary>
    Code = 4,
}
