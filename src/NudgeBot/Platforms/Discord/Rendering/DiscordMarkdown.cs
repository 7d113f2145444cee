using System.Text;
using System.Text.RegularExpressions;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Writes blocks in Discord's Markdown. Words mean themselves: what Discord would take for markup is escaped.</summary>
internal static partial class DiscordMarkdown
{
    /// <summary>A block as text; empty when it says nothing.</summary>
    public static string Write(Block block) => block switch
    {
        Paragraph paragraph => Write(paragraph.Spans).Trim(),
        BulletList list => string.Join('\n', list.Items.Select(item => $"- {Write(item.Spans).Trim().ReplaceLineEndings("\n  ")}")),
        Note note when note.PlainText.Trim().Length > 0 => $"-# {Write(note.Spans).Trim().ReplaceLineEndings("\n-# ")}",
        _ => "",
    };

    /// <summary>Words that mean themselves.</summary>
    public static string Escape(string words) => AtLineStart().Replace(Anywhere().Replace(words, @"\$0"), @"$1\$2");

    private static string Write(IEnumerable<Span> spans)
    {
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            // Discord knows no form around blanks.
            var words = span.Text.Trim();
            if (words.Length == 0)
            {
                text.Append(span.Text);
                continue;
            }

            var start = span.Text.IndexOf(words, StringComparison.Ordinal);
            text.Append(span.Text.AsSpan(0, start)).Append(Form(span, words)).Append(span.Text.AsSpan(start + words.Length));
        }

        return text.ToString();
    }

    private static string Form(Span span, string words)
    {
        if (span.Style.HasFlag(SpanStyle.Code))
        {
            var fence = words.Contains('`', StringComparison.Ordinal) ? "``" : "`";
            return $"{fence}{words.Replace("``", "''", StringComparison.Ordinal)}{fence}";
        }

        var stars = (span.Style.HasFlag(SpanStyle.Strong) ? "**" : "") + (span.Style.HasFlag(SpanStyle.Emphasis) ? "*" : "");
        var formed = $"{stars}{Escape(words)}{stars}";
        // In angle brackets a link shows no preview.
        return span.Link is { } link ? $"[{formed}](<{link.AbsoluteUri}>)" : formed;
    }

    // A colon counts only where a short name of an emoji may begin.
    [GeneratedRegex(@"[\\*_~|`\[\]<@]|:(?=[\p{L}_+-])")]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"(^[ \t]*|^[ \t]*[0-9]+(?=\.))([>#+.-])", RegexOptions.Multiline)]
    private static partial Regex AtLineStart();
}
