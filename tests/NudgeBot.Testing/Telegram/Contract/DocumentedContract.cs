using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Checks requests against the whole documentation: methods, parameters, nested objects, words.</summary>
internal sealed class DocumentedContract(BotApiSpecification specification) : IBotApiContract
{
    private readonly ValueCheck _values = new(specification, absentIsFalse: true);

    public bool Knows(string method) => specification.Method(method) is not null;

    public IEnumerable<ContractViolation> Check(BotApiRequest request)
    {
        if (specification.Method(request.Method) is not { } parameters)
        {
            return [new ContractViolation(request.Method, "is not a documented method")];
        }

        var arguments = new JsonObject();
        foreach (var (name, value) in request.Arguments)
        {
            var parameter = parameters.FirstOrDefault(one => one.Name == name);
            arguments[name] = request.IsJson || parameter is null ? value?.DeepClone() : FromForm(value!.ToString(), parameter.Type);
        }

        foreach (var name in request.Files.Keys.Where(name => parameters.Any(parameter => parameter.Name == name)))
        {
            arguments[name] = "attach://" + name;
        }

        return _values.ObjectProblems("", arguments, parameters).Select(problem => new ContractViolation(request.Method, problem));
    }

    /// <summary>Forms carry text only: what is not documented as a String is read as JSON.</summary>
    private static JsonNode? FromForm(string text, TypeExpression type)
    {
        if (type.Element is null && type.Alternatives is ["String"] or ["InputFile", "String"] or ["InputFile"])
        {
            return JsonValue.Create(text);
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
