using System.Text.Json;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>What must be known of an update before, or without, reading it whole.</summary>
/// <param name="Kind">Its kind, such as "message".</param>
/// <param name="Chat">The chat whose updates keep their order; the update's own id when it has none.</param>
/// <param name="Callback">The id of the pressed button's query, which must be answered soon; null for other kinds.</param>
internal sealed record UpdateEnvelope(string Kind, long Chat, string? Callback)
{
    /// <summary>Reads the outside of an update, whatever is in it.</summary>
    public static UpdateEnvelope Read(long id, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var content = document.RootElement.EnumerateObject().FirstOrDefault(field => field.Value.ValueKind == JsonValueKind.Object);
            if (content.Value.ValueKind != JsonValueKind.Object)
            {
                return new UpdateEnvelope("nothing", id, null);
            }

            var chat = IdOf(content.Value, "chat")
                ?? (content.Value.TryGetProperty("message", out var message) ? IdOf(message, "chat") : null)
                ?? IdOf(content.Value, "from")
                ?? id;
            var callback = content.Name == "callback_query"
                && content.Value.TryGetProperty("id", out var query) && query.ValueKind == JsonValueKind.String
                    ? query.GetString()
                    : null;
            return new UpdateEnvelope(content.Name, chat, callback);
        }
        catch (JsonException)
        {
            return new UpdateEnvelope("unreadable", id, null);
        }
    }

    private static long? IdOf(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var thing) && thing.ValueKind == JsonValueKind.Object
        && thing.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var value)
            ? value
            : null;
}
