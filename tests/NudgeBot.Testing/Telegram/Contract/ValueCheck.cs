using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Compares JSON with documented types. Problems begin with the path to the value.</summary>
/// <param name="specification">The documentation.</param>
/// <param name="absentIsFalse">True for requests: the server reads a Boolean that is not there as false, and clients leave it out.</param>
internal sealed class ValueCheck(BotApiSpecification specification, bool absentIsFalse)
{
    public IEnumerable<string> Problems(string path, JsonNode? value, TypeExpression type, IReadOnlyList<string> words)
    {
        if (type.Element is { } element)
        {
            return value is JsonArray array
                ? array.SelectMany((item, index) => Problems($"{path}[{index}]", item, element, words))
                : [$"{path} must be {type}"];
        }

        return Fewest(type.Alternatives.Select(name => Problems(path, value, name, words).ToList()))
            ?? [$"{path} has no documented type"];
    }

    public IEnumerable<string> ObjectProblems(string path, JsonObject value, IReadOnlyList<SpecificationField> fields)
    {
        foreach (var (name, content) in value)
        {
            var field = fields.FirstOrDefault(one => one.Name == name);
            if (field is null)
            {
                yield return $"{path}{name} is not documented";
            }
            else if (content is not null)
            {
                foreach (var problem in Problems(path + name, content, field.Type, field.Values))
                {
                    yield return problem;
                }
            }
        }

        foreach (var field in fields.Where(one => one.IsRequired && value[one.Name] is null && !(absentIsFalse && one.Type.Alternatives is ["Boolean"])))
        {
            yield return $"{path}{field.Name} is required";
        }
    }

    private IEnumerable<string> Problems(string path, JsonNode? value, string type, IReadOnlyList<string> words)
    {
        if (specification.Object(type) is { } fields)
        {
            return value is JsonObject json ? ObjectProblems(path + ".", json, fields) : [$"{path} must be {type}"];
        }

        if (specification.Union(type) is { } alternatives && type != "InputFile")
        {
            return Fewest(alternatives.Select(name => Problems(path, value, name, words).ToList())) ?? [];
        }

        var known = specification.Words(type) ?? words;
        var kind = value?.GetValueKind();
        var fits = type switch
        {
            "Integer" => kind == JsonValueKind.Number && value!.ToJsonString().All(letter => char.IsAsciiDigit(letter) || letter == '-'),
            "Float" => kind == JsonValueKind.Number,
            "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "True" or "true" => kind == JsonValueKind.True,
            _ => kind == JsonValueKind.String
                && (known.Count == 0 || known.Contains(value!.ToString(), StringComparer.OrdinalIgnoreCase)),
        };
        return fits ? [] : [known.Count == 0 ? $"{path} must be {type}" : $"{path} must be one of {string.Join(", ", known)}"];
    }

    private static List<string>? Fewest(IEnumerable<List<string>> candidates) => candidates.MinBy(problems => problems.Count);
}
