using System.Text.Json;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Web;

/// <summary>Gives messages the form that the mailbox keeps and the page draws.</summary>
internal static class WebRendering
{
    /// <summary>A message as JSON.</summary>
    public static string ToJson(Message message) =>
        JsonSerializer.Serialize(Render(message), WebJson.Shared.WebMessage);

    /// <summary>Reads a kept message; null when it is not one, as when a later version of the bot wrote it.</summary>
    public static WebMessage? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WebJson.Shared.WebMessage) is { Blocks: not null, Buttons: not null } message
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WebMessage Render(Message message) => new(
        [.. message.Blocks.Select(Render)],
        [.. message.Buttons.Select(row => (IReadOnlyList<WebButton>)[.. row.Select(Render)])],
        message.Attachment is { } file
            ? new WebAttachment(file.Name, file.ContentType, file.Description, file.Content.ToArray())
            : null);

    private static WebBlock Render(Block block) => block switch
    {
        Paragraph paragraph => new WebBlock("paragraph", Render(paragraph.Spans)),
        Note note => new WebBlock("note", Render(note.Spans)),
        BulletList list => new WebBlock("list", Items: [.. list.Items.Select(item => Render(item.Spans))]),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "The page has no form for this block."),
    };

    private static IReadOnlyList<WebSpan> Render(IReadOnlyList<Span> spans) => [.. spans.Select(span => new WebSpan(span.Text)
    {
        Strong = span.Style.HasFlag(SpanStyle.Strong),
        Emphasis = span.Style.HasFlag(SpanStyle.Emphasis),
        Code = span.Style.HasFlag(SpanStyle.Code),
        Link = Render(span.Link),
    })];

    private static WebButton Render(Button button) => new(button.Label, button.Payload, Render(button.Link));

    private static string? Render(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? link.AbsoluteUri : null;
}
