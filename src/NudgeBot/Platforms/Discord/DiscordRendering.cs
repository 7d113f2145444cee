using NudgeBot.Core.Messages;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Rendering;
using Message = NudgeBot.Core.Messages.Message;

namespace NudgeBot.Platforms.Discord;

/// <summary>
/// Gives messages Discord's form. What ends in a quiet note, as nudges and answers do with their source, becomes an embed with
/// the note below it; the rest is text. What is too long for one message becomes several, the buttons under the last.
/// </summary>
internal static class DiscordRendering
{
    /// <summary>The most UTF-16 units of a message's text.</summary>
    public const int MostText = 2000;

    /// <summary>The most UTF-16 units of an embed's text.</summary>
    public const int MostInEmbed = 4096;

    // With the text they must stay within 6,000 characters.
    private const int MostBelow = 1800;

    // Of a forum's post.
    private const int MostName = 100;

    // The warm green of the chat page.
    private const int Colour = 0x3E7C59;

    /// <summary>The messages to send, in order; none when there is nothing to show.</summary>
    public static IReadOnlyList<DiscordPart> Render(Message message)
    {
        var name = NameOf(message);
        return [.. RenderParts(message).Select(part => part with { Name = name })];
    }

    private static IReadOnlyList<DiscordPart> RenderParts(Message message)
    {
        var parts = RenderText(message);
        return DiscordFiles.Of(message.Attachment) is not { } file ? parts
            : parts is [.. var before, var last] ? [.. before, last with { Embed = last.Embed is null ? null : DiscordFiles.Show(last.Embed, file), Files = [file] }]
            : [new DiscordPart(null, null, DiscordButtons.Of(message.Buttons)) { Files = [file] }];
    }

    private static List<DiscordPart> RenderText(Message message)
    {
        // A file that cannot go along is at least told of.
        IReadOnlyList<Block> blocks = message.Attachment is { Description: { Length: > 0 } description } && DiscordFiles.Of(message.Attachment) is null
            ? [.. message.Blocks, new Note(description)]
            : message.Blocks;
        var rows = DiscordButtons.Of(message.Buttons);
        var below = blocks.Reverse().TakeWhile(IsQuiet).Reverse().ToList();
        var above = blocks.Take(blocks.Count - below.Count).ToList();
        var footer = string.Join('\n', below.Select(note => note.PlainText.Trim()));
        if (above.Count == 0 || footer.Length is 0 or > MostBelow)
        {
            return Parts(DiscordText.Split(blocks, MostText), rows, text => new DiscordPart(text, null, []));
        }

        var parts = Parts(
            DiscordText.Split(above, MostInEmbed),
            rows,
            text => new DiscordPart(null, new Embed { Description = text, Color = Colour }, []));
        return [.. parts.SkipLast(1), .. parts.TakeLast(1).Select(last => last with { Embed = last.Embed! with { Footer = new EmbedFooter(footer) } })];
    }

    // Its first sentence, or as many of its words as fit.
    private static string NameOf(Message message)
    {
        var line = message.PlainText.Split('\n', 2)[0].Trim();
        var end = line.AsSpan().IndexOfAny('.', '?', '!');
        var sentence = end is > 0 and < MostName ? line[..(end + 1)] : line;
        if (sentence.Length <= MostName)
        {
            return sentence.Length == 0 ? "NudgeBot" : sentence;
        }

        var space = sentence.LastIndexOf(' ', MostName - 1);
        return string.Concat(sentence.AsSpan(0, space > 0 ? space : MostName - 2), "…");
    }

    // What stands below an embed shows no links.
    private static bool IsQuiet(Block block) => block is Note note && note.Spans.All(span => span.Link is null);

    private static List<DiscordPart> Parts(IReadOnlyList<string> texts, IReadOnlyList<Component> rows, Func<string, DiscordPart> form) =>
        [.. texts.Select((text, index) => index == texts.Count - 1 ? form(text) with { Rows = rows } : form(text))];
}
