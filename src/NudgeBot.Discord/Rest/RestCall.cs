using System.Text;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.RateLimits;

namespace NudgeBot.Discord.Rest;

/// <summary>One request: where it goes, what it carries, and how it may be treated.</summary>
internal sealed record RestCall
{
    private RestCall(HttpMethod method, string route, string path, RouteKey key)
    {
        Method = method;
        Route = route;
        Path = path;
        Key = key;
        IsRepeatable = method != HttpMethod.Post;
    }

    public HttpMethod Method { get; }

    /// <summary>The template, which may be logged; the path may not, since it can hold an interaction's token.</summary>
    public string Route { get; }

    public string Path { get; }

    public RouteKey Key { get; }

    public byte[]? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string Query { get; init; } = "";

    /// <summary>Whether doing it twice is the same as once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Interactions are answered with their own token, are outside the global limit, and say 401 of that token only.</summary>
    public bool IsInteraction { get; init; }

    public TimeSpan? Timeout { get; init; }

    /// <summary>Fills the template's places in order.</summary>
    public static RestCall To(HttpMethod method, string route, params ReadOnlySpan<string> places)
    {
        var path = new StringBuilder();
        var next = 0;
        foreach (var segment in route.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path.Append('/').Append(segment[0] == '{' ? Uri.EscapeDataString(places[next++]) : segment);
        }

        var major = route.Split('/')[1] switch
        {
            "channels" or "guilds" when places.Length > 0 => places[0],
            "webhooks" or "interactions" => $"{places[0]}/{places[1]}",
            _ => "",
        };
        return new RestCall(method, route, path.ToString(), new RouteKey(method, route, major));
    }

    /// <summary>The same call with this JSON, and with the files when there are any.</summary>
    public RestCall With(byte[] json, IReadOnlyList<MessageFile> files)
    {
        if (files.Count == 0)
        {
            return this with { Body = json };
        }

        var (bytes, contentType) = MultipartBody.Of(json, files);
        return this with { Body = bytes, ContentType = contentType };
    }

    public override string ToString() => $"{Method} {Route}";
}
