using System.Text.Json;

namespace NudgeBot.Testing.Discord;

/// <summary>
/// Discord's official description of its REST API, read from beside the repository. Where the file is not there, nothing is
/// checked and <see cref="IsAvailable"/> says so.
/// </summary>
public sealed class OpenApiContract
{
    private static readonly Lazy<JsonDocument?> Document = new(Load);

    private readonly SchemaValidator? _validator = Document.Value is { } document ? new SchemaValidator(document.RootElement) : null;

    /// <summary>Why tests skip what only the description can tell.</summary>
    public const string Unavailable = "Discord's OpenAPI description (../shared/platforms/discord-openapi.json) is not on this machine.";

    public bool IsAvailable => _validator is not null;

    internal IEnumerable<ContractViolation> Check(FakeRequest request, bool isRouted)
    {
        if (_validator is null)
        {
            yield break;
        }

        var name = $"{request.Method} {request.Template}";
        var paths = Document.Value!.RootElement.GetProperty("paths");
        if (!isRouted || !paths.TryGetProperty(request.Template, out var path)
            || !path.TryGetProperty(request.Method.ToLowerInvariant(), out var operation))
        {
            yield return new ContractViolation($"{request.Method} {request.Path}", "is no operation of Discord's");
            yield break;
        }

        foreach (var problem in Parameters(request, path, operation).Concat(Body(request, operation)))
        {
            yield return new ContractViolation(name, problem);
        }
    }

    private IEnumerable<string> Parameters(FakeRequest request, JsonElement path, JsonElement operation)
    {
        var declared = new[] { path, operation }
            .Where(each => each.TryGetProperty("parameters", out _))
            .SelectMany(each => each.GetProperty("parameters").EnumerateArray())
            .ToList();
        foreach (var (name, value) in request.Query)
        {
            var parameter = declared.Find(each => each.GetProperty("in").GetString() == "query" && each.GetProperty("name").GetString() == name);
            foreach (var problem in parameter.ValueKind == JsonValueKind.Undefined
                ? [$"query '{name}' is not declared"]
                : _validator!.CheckText(parameter.GetProperty("schema"), value, $"query '{name}'"))
            {
                yield return problem;
            }
        }

        foreach (var parameter in declared.Where(each => each.GetProperty("in").GetString() == "path"))
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (request.Values.TryGetValue(name, out var value))
            {
                foreach (var problem in _validator!.CheckText(parameter.GetProperty("schema"), value, $"path '{name}'"))
                {
                    yield return problem;
                }
            }
        }
    }

    private IEnumerable<string> Body(FakeRequest request, JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var declared))
        {
            return request.RawBody.Length == 0 ? [] : ["has a body where none is declared"];
        }

        // The parts of a form are read before: its JSON is held against the same description as a plain body.
        var content = declared.GetProperty("content");
        var mediaType = request.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0];
        if (mediaType is not ("application/json" or "multipart/form-data") || !content.TryGetProperty(mediaType, out var form))
        {
            return ["has no JSON body"];
        }

        if (Undeclared(form.GetProperty("schema"), request.Files) is [var field, ..])
        {
            return [$"has a file '{field}' that is not declared"];
        }

        try
        {
            using var body = JsonDocument.Parse(request.RawBody);
            var schema = content.GetProperty("application/json").GetProperty("schema");
            return _validator!.Check(schema, body.RootElement, "$");
        }
        catch (JsonException problem)
        {
            return [$"body is no JSON: {problem.Message}"];
        }
    }

    // Only some operations list their files.
    private static List<string> Undeclared(JsonElement form, IReadOnlyList<FakeFile> files)
    {
        var listed = form.TryGetProperty("allOf", out var parts)
            ? parts.EnumerateArray().Where(part => part.TryGetProperty("properties", out _)).SelectMany(part => part.GetProperty("properties").EnumerateObject()).Select(each => each.Name).ToHashSet()
            : [];
        return listed.Count == 0 ? [] : [.. files.Select(file => file.Field).Where(field => !listed.Contains(field))];
    }

    private static JsonDocument? Load()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "NudgeBot.sln")))
        {
            directory = directory.Parent;
        }

        var file = directory is null ? null : Path.Combine(directory.FullName, "..", "shared", "platforms", "discord-openapi.json");
        return file is not null && File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
    }
}
