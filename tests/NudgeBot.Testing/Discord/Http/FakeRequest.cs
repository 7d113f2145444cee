using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A request that the fake Discord received.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path after the base address.</param>
/// <param name="Query">The query's values by name.</param>
/// <param name="Headers">The headers by name.</param>
/// <param name="RawBody">The body; of a form its payload_json.</param>
/// <param name="At">When it came, by the fake's clock.</param>
public sealed record FakeRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    string RawBody,
    DateTimeOffset At)
{
    /// <summary>The route's template, such as /channels/{channel_id}/messages; the path itself when no route matches.</summary>
    public string Template { get; internal init; } = Path;

    /// <summary>The values in the path, by the template's names.</summary>
    public IReadOnlyDictionary<string, string> Values { get; internal init; } = new Dictionary<string, string>();

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Body { get; internal init; }

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<FakeFile> Files { get; internal init; } = [];

    internal ulong Id(string name) => ulong.TryParse(Values[name], out var id) ? id : 0;

    internal JsonObject Object => Body as JsonObject ?? [];
}
