using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Optional fields are absent from Telegram's objects, never null.</summary>
internal static class JsonFields
{
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }

    public static string? String(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool IsTrue(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
