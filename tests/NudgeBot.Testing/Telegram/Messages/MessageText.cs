using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Reads, checks and trims the text or caption of a request.</summary>
internal static class MessageText
{
    private const int LongestSource = 1 << 15;
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int MostEntities = 100;

    /// <summary>The first look, before the chat is known: is there a text, and does its markup hold?</summary>
    public static FormattedText Text(BotApiRequest request)
    {
        var text = request.Text("text");
        return text.Length == 0 ? throw BotApiRefusal.Bad("Message text is empty") : Marked(text, request, "entities");
    }

    public static FormattedText Caption(BotApiRequest request) => Marked(request.Text("caption"), request, "caption_entities");

    /// <summary>The second look, when it is to be sent.</summary>
    public static FormattedText Sendable(FormattedText text)
    {
        var trimmed = Trimmed(text);
        return trimmed.Text.Length switch
        {
            0 => throw BotApiRefusal.Bad("Text must be non-empty"),
            > LongestText => throw BotApiRefusal.Bad("Message is too long"),
            _ => trimmed,
        };
    }

    public static FormattedText SendableCaption(FormattedText text)
    {
        var trimmed = Trimmed(text);
        return trimmed.Text.Length > LongestCaption ? throw BotApiRefusal.Bad("Message caption is too long") : trimmed;
    }

    private static FormattedText Marked(string text, BotApiRequest request, string entitiesName)
    {
        if (Encoding.UTF8.GetByteCount(text) > LongestSource)
        {
            throw BotApiRefusal.Bad("Text is too long");
        }

        try
        {
            return request.Text("parse_mode").ToLowerInvariant() switch
            {
                "" or "none" => new FormattedText(text, Given(request.Json(entitiesName, "entities"))),
                "html" => HtmlText.Parse(text),
                "markdown" or "markdownv2" => throw new BotApiRefusal(501, "Not Implemented: this fake models HTML only"),
                _ => throw BotApiRefusal.Bad("Unsupported parse_mode"),
            };
        }
        catch (FormatException complaint)
        {
            throw BotApiRefusal.Bad("Can't parse entities: " + complaint.Message);
        }
    }

    private static IReadOnlyList<FakeEntity> Given(JsonNode? node) =>
    [
        .. (node as JsonArray ?? []).OfType<JsonObject>().Select(entity => new FakeEntity(
            entity.String("type") ?? "",
            entity["offset"]?.GetValue<int>() ?? 0,
            entity["length"]?.GetValue<int>() ?? 0)
        {
            Url = entity.String("url"),
            Language = entity.String("language"),
        }),
    ];

    private static FormattedText Trimmed(FormattedText formatted)
    {
        var text = formatted.Text.Replace("\r", "", StringComparison.Ordinal).TrimEnd();
        var firstEntity = formatted.Entities.Count > 0 ? formatted.Entities.Min(entity => entity.Offset) : text.Length;
        var skip = 0;
        while (skip < Math.Min(firstEntity, text.Length) && text[skip] is ' ' or '\n')
        {
            skip++;
        }

        var entities = formatted.Entities
            .Where(entity => entity.Offset < text.Length)
            .Select(entity => entity with
            {
                Offset = entity.Offset - skip,
                Length = Math.Min(entity.Length, text.Length - entity.Offset),
            })
            .Take(MostEntities);
        return new FormattedText(text[skip..], [.. entities]);
    }
}
