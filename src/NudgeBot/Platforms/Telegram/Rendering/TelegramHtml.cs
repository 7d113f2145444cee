using System.Text;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>Writes text in the HTML that Telegram reads: b, i, code and a, everything else escaped.</summary>
internal static class TelegramHtml
{
    public static string Write(IEnumerable<Span> spans)
    {
        var html = new StringBuilder();
        foreach (var span in spans.Where(span => span.Text.Length > 0))
        {
            var (open, close) = TagsOf(span);
            html.Append(open);
            Escape(span.Text, html);
            html.Append(close);
        }

        return html.ToString();
    }

    // Telegram's code holds no other tag and stands in none; a link matters more than its form.
    private static (string Open, string Close) TagsOf(Span span)
    {
        var (open, close) = ("", "");
        if (span.Link is { } link && TelegramKeyboard.Opens(link))
        {
            var address = new StringBuilder();
            Escape(link.AbsoluteUri, address);
            (open, close) = ($"<a href=\"{address}\">", "</a>");
        }
        else if (span.Style.HasFlag(SpanStyle.Code))
        {
            return ("<code>", "</code>");
        }

        if (span.Style.HasFlag(SpanStyle.Strong))
        {
            (open, close) = (open + "<b>", "</b>" + close);
        }

        if (span.Style.HasFlag(SpanStyle.Emphasis))
        {
            (open, close) = (open + "<i>", "</i>" + close);
        }

        return (open, close);
    }

    // Runes: half a surrogate pair, which Telegram refuses, becomes U+FFFD.
    private static void Escape(string text, StringBuilder html)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(rune),
            };
        }
    }
}
