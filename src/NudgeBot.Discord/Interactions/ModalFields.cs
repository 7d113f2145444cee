using System.Text.Json;

namespace NudgeBot.Discord.Interactions;

/// <summary>
/// Collects the fields of a sent modal, whether they are in labels ("component") or in the older rows ("components").
/// </summary>
internal static class ModalFields
{
    public static Dictionary<string, IReadOnlyList<string>> Read(JsonElement? components)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (components is { } all)
        {
            Collect(all, fields);
        }

        return fields;
    }

    private static void Collect(JsonElement element, Dictionary<string, IReadOnlyList<string>> fields)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, fields);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("custom_id", out var id) && id.TextOrNull() is { } customId)
            {
                fields[customId] = Values(element);
            }

            foreach (var inner in new[] { "component", "components" })
            {
                if (element.TryGetProperty(inner, out var children))
                {
                    Collect(children, fields);
                }
            }
        }
    }

    private static List<string> Values(JsonElement field)
    {
        if (field.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            return [.. values.EnumerateArray().Select(each => each.TextOrNull()).OfType<string>()];
        }

        return field.TryGetProperty("value", out var value) && value.TextOrNull() is { } text ? [text] : [];
    }
}
