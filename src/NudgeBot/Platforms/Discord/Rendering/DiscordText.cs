using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Fits blocks into texts of a length, breaking between blocks where it can, else between lines, else between words.</summary>
internal static class DiscordText
{
    private const string Between = "\n\n";

    /// <summary>The texts, in order; none when there is nothing to say.</summary>
    /// <param name="blocks">What to write.</param>
    /// <param name="most">The most UTF-16 units of one text.</param>
    public static IReadOnlyList<string> Split(IEnumerable<Block> blocks, int most)
    {
        var texts = new List<string>();
        foreach (var piece in blocks.Select(DiscordMarkdown.Write).Where(text => text.Length > 0).SelectMany(text => Cut(text, most)))
        {
            if (texts is [.., var last] && last.Length + Between.Length + piece.Length <= most)
            {
                texts[^1] = last + Between + piece;
            }
            else
            {
                texts.Add(piece);
            }
        }

        return texts;
    }

    private static IEnumerable<string> Cut(string text, int most)
    {
        while (text.Length > most)
        {
            var at = EndOf(text, most);
            yield return text[..at].TrimEnd();
            text = text[at..].TrimStart();
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    private static int EndOf(string text, int most)
    {
        var line = text.LastIndexOf('\n', most);
        var word = line > 0 ? line : text.LastIndexOf(' ', most);
        if (word > 0)
        {
            return word;
        }

        return char.IsHighSurrogate(text[most - 1]) || text[most - 1] == '\\' ? most - 1 : most;
    }
}
