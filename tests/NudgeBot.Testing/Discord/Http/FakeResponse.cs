using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>An answer of the fake Discord.</summary>
public sealed record FakeResponse(int Status, string Body = "", string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeResponse NoContent { get; } = new(204);

    public static FakeResponse Ok(JsonNode body) => new(200, body.ToJsonString());

    public static FakeResponse Created(JsonNode body) => new(201, body.ToJsonString());

    /// <summary>One of Discord's errors.</summary>
    public static FakeResponse Error(int status, int code, string message, JsonObject? errors = null)
    {
        var body = new JsonObject { ["message"] = message, ["code"] = code };
        if (errors is not null)
        {
            body["errors"] = errors;
        }

        return new FakeResponse(status, body.ToJsonString());
    }

    /// <summary>A refused field: 50035 with the field's path, such as "embeds.0.title".</summary>
    public static FakeResponse InvalidField(string path, string code, string message)
    {
        JsonNode node = new JsonObject
        {
            ["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
        };
        foreach (var segment in path.Split('.').Reverse())
        {
            node = new JsonObject { [segment] = node };
        }

        return Error(400, 50035, "Invalid Form Body", (JsonObject)node);
    }

    /// <summary>A refusal by one of Discord's own rate limits.</summary>
    public static FakeResponse RateLimited(TimeSpan retryAfter, string scope)
    {
        var seconds = Math.Round(retryAfter.TotalSeconds, 3);
        var headers = new Dictionary<string, string>
        {
            ["Retry-After"] = Math.Ceiling(seconds).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["X-RateLimit-Scope"] = scope,
            ["Via"] = "1.1 google",
        };
        if (scope == "global")
        {
            headers["X-RateLimit-Global"] = "true";
        }

        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = scope == "global" };
        return new FakeResponse(429, body.ToJsonString()) { Headers = headers };
    }

    /// <summary>A block by Cloudflare, before Discord.</summary>
    public static FakeResponse CloudflareBlock(TimeSpan? retryAfter = null) => new(429, "<html>error code: 1015</html>", "text/html")
    {
        Headers = retryAfter is { } wait
            ? new Dictionary<string, string> { ["Retry-After"] = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture) }
            : new Dictionary<string, string>(),
    };
}
