using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>Discord's documented limits on a message's parts.</summary>
internal static class MessageRules
{
    public static FakeResponse? CheckNew(JsonObject body, IReadOnlyList<FakeFile> files)
    {
        var isEmpty = string.IsNullOrWhiteSpace(body["content"]?.GetValue<string>())
            && Count(body, "embeds") == 0 && Count(body, "components") == 0 && files.Count == 0;
        return isEmpty ? FakeResponse.Error(400, 50006, "Cannot send an empty message") : Check(body) ?? FakeForm.Check(body, files, []);
    }

    public static FakeResponse? Check(JsonObject body)
    {
        if (TooLong(body["content"], 2000))
        {
            return FakeResponse.InvalidField("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }

        if (Count(body, "embeds") > 10)
        {
            return FakeResponse.InvalidField("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }

        return CheckEmbeds(body["embeds"] as JsonArray ?? []) ?? CheckComponents(body["components"] as JsonArray ?? []);
    }

    private static FakeResponse? CheckEmbeds(JsonArray embeds)
    {
        var total = 0;
        for (var index = 0; index < embeds.Count; index++)
        {
            var embed = embeds[index]!.AsObject();
            foreach (var (name, max) in new[] { ("title", 256), ("description", 4096) })
            {
                if (TooLong(embed[name], max))
                {
                    return FakeResponse.InvalidField($"embeds.{index}.{name}", "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
                }
            }

            total += Length(embed["title"]) + Length(embed["description"]) + Length(embed["footer"]?["text"]) + Length(embed["author"]?["name"])
                + (embed["fields"] as JsonArray ?? []).Sum(field => Length(field!["name"]) + Length(field["value"]));
        }

        return total > 6000
            ? FakeResponse.InvalidField("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
            : null;
    }

    private static FakeResponse? CheckComponents(JsonArray components)
    {
        if (components.Count > 5)
        {
            return FakeResponse.InvalidField("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }

        var ids = components.OfType<JsonObject>()
            .SelectMany(row => (row["components"] as JsonArray ?? []).OfType<JsonObject>())
            .Select(each => each["custom_id"]?.GetValue<string>())
            .Where(id => id is not null)
            .ToList();
        return ids.Count != ids.Distinct().Count()
            ? FakeResponse.InvalidField("components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
            : null;
    }

    private static bool TooLong(JsonNode? text, int max) => Length(text) > max;

    private static int Length(JsonNode? text) => text?.GetValue<string>().Length ?? 0;

    private static int Count(JsonObject body, string name) => (body[name] as JsonArray)?.Count ?? 0;
}
