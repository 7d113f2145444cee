using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Testing.Telegram;

/// <summary>Reads arguments from the query string and from a JSON, form or multipart body.</summary>
internal static class RequestBody
{
    public static async Task<BotApiRequest> ReadAsync(HttpContext context, string method)
    {
        var request = context.Request;
        var arguments = new JsonObject();
        foreach (var (name, values) in request.Query)
        {
            arguments[name] = values.ToString();
        }

        var files = new Dictionary<string, UploadedFile>();
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        if (isJson)
        {
            await ReadJsonAsync(request, arguments, context.RequestAborted);
        }
        else if (request.HasFormContentType)
        {
            await ReadFormAsync(request, arguments, files, context.RequestAborted);
        }

        return new BotApiRequest(method, arguments, files, isJson) { Aborted = context.RequestAborted };
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject arguments, CancellationToken aborted)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, aborted);
        if (bytes.Length == 0)
        {
            return;
        }

        JsonNode? body;
        try
        {
            body = JsonNode.Parse(bytes.ToArray());
        }
        catch (JsonException)
        {
            throw new BotApiRefusal(400, "Bad Request: can't parse JSON object");
        }

        if (body is not JsonObject fields)
        {
            throw new BotApiRefusal(400, "Bad Request: object expected");
        }

        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                arguments[name] = value.DeepClone();
            }
        }
    }

    private static async Task ReadFormAsync(
        HttpRequest request, JsonObject arguments, Dictionary<string, UploadedFile> files, CancellationToken aborted)
    {
        var form = await request.ReadFormAsync(aborted);
        foreach (var (name, values) in form)
        {
            arguments[name] = values.ToString();
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, aborted);
            files[file.Name] = new UploadedFile(file.FileName, file.ContentType, content.ToArray());
        }
    }
}
