using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>One call of a method. Arguments are read as the real server reads them: as text, leniently.</summary>
internal sealed class BotApiRequest(string method, JsonObject arguments, IReadOnlyDictionary<string, UploadedFile> files, bool isJson)
{
    /// <summary>The method as it was spelled in the path.</summary>
    public string Method => method;

    public JsonObject Arguments => arguments;

    public IReadOnlyDictionary<string, UploadedFile> Files => files;

    /// <summary>False for query strings and forms, where every value is text.</summary>
    public bool IsJson => isJson;

    public CancellationToken Aborted { get; init; }

    public bool Has(string name) => Text(name).Length > 0;

    public string Text(string name) => arguments[name] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var node => node.ToJsonString(),
    };

    public int Integer(string name, int otherwise = 0, int least = int.MinValue, int most = int.MaxValue)
    {
        var text = Text(name);
        var value = text.Length == 0
            ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return Math.Clamp(value, least, most);
    }

    public long Long(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public bool Flag(string name) => Text(name).ToLowerInvariant() is "true" or "yes" or "1";

    /// <summary>An argument that is JSON, inside a JSON body or as text in a form; null when absent.</summary>
    public JsonNode? Json(string name, string whatItIs)
    {
        var node = arguments[name];
        if (node is null)
        {
            return null;
        }

        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return node;
        }

        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw BotApiRefusal.Bad($"Can't parse {whatItIs} JSON object");
        }
    }
}
