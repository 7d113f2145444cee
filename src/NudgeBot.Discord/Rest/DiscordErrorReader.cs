using System.Text.Json;

namespace NudgeBot.Discord.Rest;

/// <summary>Reads Discord's error bodies, whatever shape they come in.</summary>
internal static class DiscordErrorReader
{
    private const int MaxFields = 50;

    public static DiscordError Read(int httpStatus, ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root)
            {
                var fields = new List<DiscordFieldError>();
                if (root.TryGetProperty("errors", out var errors))
                {
                    Collect(errors, "", fields);
                }

                return new DiscordError(httpStatus, Code(root), Text(root, "message"), fields);
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // A proxy answered instead of Discord; the status is all there is.
        }

        return new DiscordError(httpStatus, 0, "The answer is not Discord's JSON.", []);
    }

    private static void Collect(JsonElement errors, string path, List<DiscordFieldError> fields)
    {
        if (errors.ValueKind != JsonValueKind.Object || fields.Count >= MaxFields)
        {
            return;
        }

        foreach (var property in errors.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
            {
                fields.AddRange(property.Value.EnumerateArray()
                    .Where(error => error.ValueKind == JsonValueKind.Object)
                    .Select(error => new DiscordFieldError(path, Text(error, "code"), Text(error, "message"))));
            }
            else
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
            }
        }
    }

    private static int Code(JsonElement root) =>
        root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.TextOrNull() is { } read ? read : "";
}
