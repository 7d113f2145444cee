using System.Globalization;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>
/// The text of a message as runs of one form, in parts no longer than Telegram takes. Lengths are UTF-16 units of the text
/// that is seen, as Telegram counts.
/// </summary>
internal static class TelegramText
{
    private static readonly Span BetweenBlocks = new("\n\n");

    /// <summary>The parts of a text, cut between blocks where possible, never within a character.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Split(IEnumerable<Block> blocks, int most)
    {
        var parts = new List<IReadOnlyList<Span>>();
        List<Span> part = [];
        foreach (var block in blocks.Select(SpansOf).Where(spans => LengthOf(spans) > 0))
        {
            if (part.Count > 0 && LengthOf(part) + BetweenBlocks.Text.Length + LengthOf(block) > most)
            {
                parts.Add(part);
                part = [];
            }

            var rest = part.Count > 0 ? [BetweenBlocks, .. block] : block;
            while (LengthOf(part) + LengthOf(rest) > most)
            {
                (var head, rest) = Cut(rest, CutAt(string.Concat(rest.Select(span => span.Text)), most));
                parts.Add(head);
            }

            part.AddRange(rest);
        }

        if (part.Count > 0)
        {
            parts.Add(part);
        }

        return parts;
    }

    private static int LengthOf(IEnumerable<Span> spans) => spans.Sum(span => span.Text.Length);

    private static IReadOnlyList<Span> SpansOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Spans,
        BulletList list => [.. list.Items.SelectMany((item, index) =>
            (IEnumerable<Span>)[new Span(index == 0 ? "• " : "\n• "), .. item.Spans])],
        Note note => [.. note.Spans.Select(span => span with { Style = span.Style | SpanStyle.Emphasis })],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form on Telegram."),
    };

    private static (IReadOnlyList<Span> Head, IReadOnlyList<Span> Tail) Cut(IReadOnlyList<Span> spans, int at)
    {
        List<Span> head = [];
        List<Span> tail = [];
        foreach (var span in spans)
        {
            var taken = Math.Clamp(at, 0, span.Text.Length);
            at -= taken;
            if (taken > 0)
            {
                head.Add(span with { Text = span.Text[..taken] });
            }

            if (taken < span.Text.Length)
            {
                tail.Add(span with { Text = span.Text[taken..] });
            }
        }

        return (head, tail);
    }

    // After a line, else a sentence, else a word, as long as half of the part is used; else after a character.
    private static int CutAt(string text, int most)
    {
        var window = text.AsSpan(0, most);
        var line = window.LastIndexOf('\n');
        if (line >= most / 2)
        {
            return line + 1;
        }

        var sentence = Math.Max(window.LastIndexOf(". "), Math.Max(window.LastIndexOf("? "), window.LastIndexOf("! ")));
        if (sentence >= most / 2)
        {
            return sentence + 2;
        }

        var word = window.LastIndexOf(' ');
        return word >= most / 2 ? word + 1 : AfterLastWholeCharacter(text, most);
    }

    private static int AfterLastWholeCharacter(string text, int most)
    {
        var at = 0;
        while (at + StringInfo.GetNextTextElementLength(text, at) is var next && next <= most)
        {
            at = next;
        }

        return at > 0 ? at : most;
    }
}
