using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NudgeBot.Core.Messages;

/// <summary>Reads the light Markdown of guides and phrases: paragraphs, bullet lists, *emphasis*, **strong**, `code` and links.</summary>
public static class Markup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The blocks of a text. Anything beyond light Markdown is read as the words it holds.</summary>
    public static IReadOnlyList<Messages.Block> Parse(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).SelectMany(ReadBlock)];

    /// <summary>Makes words mean themselves when they are put into Markdown.</summary>
    public static string Escape(string words) =>
        string.Concat(words.Select(character => IsMarkup(character) ? $"\\{character}" : character == '\n' ? " " : $"{character}"));

    private static bool IsMarkup(char character) =>
        char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));

    private static IEnumerable<Messages.Block> ReadBlock(Markdig.Syntax.Block block) => block switch
    {
        ListBlock list => [new BulletList([.. list.OfType<ListItemBlock>().Select(item =>
            new Paragraph([.. item.OfType<LeafBlock>().SelectMany(ReadSpans)]))])],
        LeafBlock leaf => [new Paragraph([.. ReadSpans(leaf)])],
        ContainerBlock container => container.SelectMany(ReadBlock),
        _ => [],
    };

    private static IReadOnlyList<Span> ReadSpans(LeafBlock leaf) =>
        leaf.Inline is null ? [new Span(leaf.Lines.ToString())] : Merge(ReadInlines(leaf.Inline, SpanStyle.Plain, null));

    private static IEnumerable<Span> ReadInlines(ContainerInline container, SpanStyle style, Uri? link) =>
        container.SelectMany(inline => ReadInline(inline, style, link));

    private static IEnumerable<Span> ReadInline(Inline inline, SpanStyle style, Uri? link) => inline switch
    {
        LiteralInline literal => [new Span(literal.Content.ToString(), style, link)],
        CodeInline code => [new Span(code.Content, style | SpanStyle.Code, link)],
        LineBreakInline line => [new Span(line.IsHard ? "\n" : " ", style, link)],
        HtmlEntityInline entity => [new Span(entity.Transcoded.ToString(), style, link)],
        EmphasisInline emphasis => ReadInlines(
            emphasis, style | (emphasis.DelimiterCount > 1 ? SpanStyle.Strong : SpanStyle.Emphasis), link),
        LinkInline { IsImage: false } target => ReadInlines(target, style, ReadAddress(target.Url) ?? link),
        ContainerInline container => ReadInlines(container, style, link),
        _ => [],
    };

    private static Uri? ReadAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;

    private static List<Span> Merge(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans)
        {
            if (merged is [.., var last] && last.Style == span.Style && last.Link == span.Link)
            {
                merged[^1] = last with { Text = last.Text + span.Text };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
