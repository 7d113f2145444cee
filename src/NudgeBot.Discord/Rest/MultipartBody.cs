using System.Text;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>A body of several parts: the JSON as payload_json, then each file as files[n].</summary>
internal static class MultipartBody
{
    private const string EndOfLine = "\r\n";

    /// <summary>The body and the media type that names its boundary.</summary>
    public static (byte[] Bytes, string ContentType) Of(byte[] json, IReadOnlyList<MessageFile> files)
    {
        // Random and long, it does not occur within a file.
        var boundary = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N");
        using var body = new MemoryStream();
        Write($"--{boundary}{EndOfLine}Content-Disposition: form-data; name=\"payload_json\"{EndOfLine}Content-Type: application/json{EndOfLine}{EndOfLine}");
        body.Write(json);
        for (var index = 0; index < files.Count; index++)
        {
            var file = files[index];
            Write($"{EndOfLine}--{boundary}{EndOfLine}Content-Disposition: form-data; name=\"files[{index}]\"; filename=\"{Quote(file.Name)}\"{EndOfLine}");
            Write($"Content-Type: {OneLine(file.ContentType)}{EndOfLine}{EndOfLine}");
            body.Write(file.Content.Span);
        }

        Write($"{EndOfLine}--{boundary}--{EndOfLine}");
        return (body.ToArray(), $"multipart/form-data; boundary={boundary}");

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }

    // As browsers write names into a form (WHATWG, multipart/form-data encoding).
    private static string Quote(string name) => name
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);

    private static string OneLine(string mediaType) => string.Concat(mediaType.Where(character => !char.IsControl(character)));
}
