using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Testing.Discord;

/// <summary>A body of several parts, as Discord takes them: payload_json and up to ten files[n].</summary>
internal sealed partial record FakeForm(string Json, IReadOnlyList<FakeFile> Files)
{
    /// <summary>Reads it; null when it is no such form.</summary>
    public static async Task<FakeForm?> ReadAsync(string contentType, byte[] body, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        var json = "";
        List<FakeFile> files = [];
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body));
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, cancellation);
                var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    ? HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? ""
                    : "";
                if (name == "payload_json")
                {
                    json = Encoding.UTF8.GetString(content.ToArray());
                }
                else
                {
                    var file = HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).Value ?? "";
                    files.Add(new FakeFile(name, file, section.ContentType ?? "", content.ToArray()));
                }
            }
        }
        catch (IOException)
        {
            return null;
        }

        return new FakeForm(json, files);
    }

    /// <summary>What Discord would say of files and the list of attachments that do not fit together; null when they do.</summary>
    public static FakeResponse? Check(JsonObject body, IReadOnlyList<FakeFile> files, IReadOnlyList<FakeFile> kept)
    {
        var attachments = (body["attachments"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        for (var index = 0; index < attachments.Count; index++)
        {
            var id = attachments[index]["id"]?.ToString();
            if (!files.Any(file => file.Field == $"files[{id}]") && !kept.Any(file => file.Id.Text() == id))
            {
                return FakeResponse.InvalidField($"attachments.{index}.id", "ATTACHMENT_NOT_FOUND", "The attachment was not found.");
            }
        }

        if (files.Sum(file => (long)file.Content.Length) > 10 * 1024 * 1024)
        {
            return FakeResponse.Error(413, 40005, "Request entity too large");
        }

        return files.FirstOrDefault(file => !FieldName().IsMatch(file.Field) || file.Name.Length == 0) is { } odd
            ? FakeResponse.InvalidField(odd.Field.Length == 0 ? "files" : odd.Field.Split('[')[0], "BASE_TYPE_REQUIRED", "This is no file.")
            : null;
    }

    /// <summary>The files with what the list of attachments says of them.</summary>
    public static IReadOnlyList<FakeFile> Describe(JsonObject body, IReadOnlyList<FakeFile> files)
    {
        var attachments = (body["attachments"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        return
        [
            .. files.Select(file => attachments.Find(each => file.Field == $"files[{each["id"]}]") is { } said
                ? file with { Name = said["filename"]?.GetValue<string>() ?? file.Name, Description = said["description"]?.GetValue<string>() }
                : file),
        ];
    }

    [GeneratedRegex(@"\Afiles\[[0-9]\]\z")]
    private static partial Regex FieldName();
}
