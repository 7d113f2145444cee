using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>The documentation as data: methods, objects, unions of objects, closed lists of words.</summary>
internal sealed class BotApiSpecification
{
    private readonly Dictionary<string, IReadOnlyList<SpecificationField>> _methods;
    private readonly Dictionary<string, string> _returns;
    private readonly Dictionary<string, IReadOnlyList<SpecificationField>> _objects = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _unions = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _words = [];

    private BotApiSpecification(JsonObject json)
    {
        var methods = json["methods"]!.AsObject();
        _methods = methods.ToDictionary(method => method.Key, method => Fields(method.Value!), StringComparer.OrdinalIgnoreCase);
        _returns = methods.ToDictionary(method => method.Key, method => (string?)method.Value!["returns"] ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in json["types"]!.AsObject())
        {
            if (type!["one_of"] is JsonArray alternatives)
            {
                _unions[name] = Strings(alternatives);
            }
            else if (type["values"] is JsonArray values)
            {
                _words[name] = Strings(values);
            }
            else
            {
                _objects[name] = Fields(type);
            }
        }
    }

    public static BotApiSpecification Load(string path) =>
        new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    public IReadOnlyList<SpecificationField>? Method(string name) => _methods.GetValueOrDefault(name);

    /// <summary>The documented type of a method's result; some entries name their parameters beside it.</summary>
    public TypeExpression Result(string method)
    {
        var parsed = TypeExpression.Parse(_returns.GetValueOrDefault(method) ?? "");
        return parsed.Element is { } element ? new TypeExpression([], WithoutParameters(element)) : WithoutParameters(parsed);
    }

    public IReadOnlyList<SpecificationField>? Object(string name) => _objects.GetValueOrDefault(name);

    public IReadOnlyList<string>? Union(string name) => _unions.GetValueOrDefault(name);

    public IReadOnlyList<string>? Words(string name) => _words.GetValueOrDefault(name);

    private static TypeExpression WithoutParameters(TypeExpression type) => type with
    {
        Alternatives = [.. type.Alternatives.Where(name => !name.EndsWith("Params", StringComparison.Ordinal))],
    };

    private static IReadOnlyList<SpecificationField> Fields(JsonNode owner) =>
    [
        .. (owner["fields"] as JsonArray ?? []).Select(field => new SpecificationField(
            (string)field!["name"]!,
            TypeExpression.Parse((string)field["type"]!),
            (bool)field["required"]!,
            Strings(field["values"] as JsonArray ?? []))),
    ];

    private static IReadOnlyList<string> Strings(JsonArray array) => [.. array.Select(value => value!.ToString())];
}
