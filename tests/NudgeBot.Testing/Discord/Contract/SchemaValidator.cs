using System.Text.Json;
using System.Text.RegularExpressions;

namespace NudgeBot.Testing.Discord;

/// <summary>
/// Checks values against the part of JSON Schema that Discord's description uses. Stricter than the standard in one point:
/// an object may have only declared properties, so that misspelt names are found.
/// </summary>
internal sealed class SchemaValidator(JsonElement root)
{
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, string path)
    {
        var problems = new List<string>();
        Check(schema, value, path, problems);
        return problems;
    }

    /// <summary>Checks a value of a path or query, which is always text.</summary>
    public IReadOnlyList<string> CheckText(JsonElement schema, string text, string path)
    {
        var asText = JsonSerializer.SerializeToElement(text);
        var problems = Check(schema, asText, path);
        if (problems.Count == 0 || !IsLiteral(text))
        {
            return problems;
        }

        using var literal = JsonDocument.Parse(text);
        return Check(schema, literal.RootElement, path);
    }

    private static bool IsLiteral(string text) => text is "true" or "false" || (text.Length is > 0 and < 16 && text.All(char.IsAsciiDigit));

    private void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(Resolve(reference.GetString()!), value, path, problems);
            return;
        }

        CheckType(schema, value, path, problems);
        CheckChoices(schema, value, path, problems);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(schema, value, path, problems);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, path, problems);
                break;
            case JsonValueKind.String:
                CheckString(schema, value.GetString()!, path, problems);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, value.GetDouble(), path, problems);
                break;
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, (at, name) => at.GetProperty(name));

    private static void CheckType(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return;
        }

        var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!).ToArray() : [type.GetString()!];
        var fits = allowed.Any(each => each switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => (value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0) || IsBitField(value, path),
            _ => true,
        });
        if (!fits)
        {
            problems.Add($"{path} is {value.ValueKind}, not {string.Join(" or ", allowed)}");
        }
    }

    // Discord documents permissions as decimal strings; its description types them as the number they are read into.
    private static bool IsBitField(JsonElement value, string path) =>
        path.EndsWith(".default_member_permissions", StringComparison.Ordinal)
        && value.ValueKind == JsonValueKind.String && value.GetString()!.All(char.IsAsciiDigit);

    private void CheckChoices(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            problems.Add($"{path} is not {constant.GetRawText()}");
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
        {
            problems.Add($"{path} is none of {values.GetRawText()}");
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var each in all.EnumerateArray())
            {
                Check(each, value, path, problems);
            }
        }

        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(keyword, out var options))
            {
                var tries = options.EnumerateArray().Select(each => Check(each, value, path)).ToList();
                if (tries.TrueForAll(each => each.Count > 0))
                {
                    var nearest = tries.OrderBy(each => each.Any(problem => IsAnotherShape(problem, path))).ThenBy(each => each.Count).First();
                    problems.AddRange(nearest.Select(each => $"{each} (of {tries.Count} shapes, the nearest)"));
                }
            }
        }
    }

    // A shape of another JSON type, or with another number for its "type", is not what was meant.
    private static bool IsAnotherShape(string problem, string path) =>
        problem.StartsWith($"{path} is ", StringComparison.Ordinal) || problem.StartsWith($"{path}.type is none of", StringComparison.Ordinal);

    private void CheckObject(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        foreach (var required in Strings(schema, "required").Where(name => !value.TryGetProperty(name, out _)))
        {
            problems.Add($"{path}.{required} is missing");
        }

        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasMore = schema.TryGetProperty("additionalProperties", out var more);
        foreach (var property in value.EnumerateObject())
        {
            if (hasProperties && properties.TryGetProperty(property.Name, out var declared))
            {
                Check(declared, property.Value, $"{path}.{property.Name}", problems);
            }
            else if (hasMore && more.ValueKind == JsonValueKind.Object)
            {
                Check(more, property.Value, $"{path}.{property.Name}", problems);
            }
            else if (hasProperties && !(hasMore && more.ValueKind == JsonValueKind.True))
            {
                problems.Add($"{path}.{property.Name} is not declared");
            }
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var count = value.GetArrayLength();
        Between(schema, "minItems", "maxItems", count, $"{path} (entries)", problems);
        if (schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, $"{path}[{index++}]", problems);
            }
        }
    }

    private static void CheckString(JsonElement schema, string text, string path, List<string> problems)
    {
        Between(schema, "minLength", "maxLength", text.Length, $"{path} (characters)", problems);
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
        {
            problems.Add($"{path} does not match {pattern.GetString()}");
        }

        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        if (format == "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            problems.Add($"{path} is no address");
        }
        else if (format == "date-time" && !DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            problems.Add($"{path} is no instant");
        }
    }

    private static void CheckNumber(JsonElement schema, double number, string path, List<string> problems) =>
        Between(schema, "minimum", "maximum", number, path, problems);

    private static void Between(JsonElement schema, string min, string max, double value, string path, List<string> problems)
    {
        if ((schema.TryGetProperty(min, out var least) && value < least.GetDouble())
            || (schema.TryGetProperty(max, out var most) && value > most.GetDouble()))
        {
            problems.Add($"{path} is {value}, outside {min}/{max}");
        }
    }

    private static IEnumerable<string> Strings(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var array) ? array.EnumerateArray().Select(each => each.GetString()!) : [];
}
