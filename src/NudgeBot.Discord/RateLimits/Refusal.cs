using System.Globalization;
using System.Net;
using System.Text.Json;
using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.RateLimits;

/// <summary>Reads from a 429 (or an HTML 403) whose limit it was and how long to wait.</summary>
/// <param name="After">How long to wait.</param>
/// <param name="Scope">Whose limit it was.</param>
internal sealed record Refusal(TimeSpan After, RateLimitScope Scope)
{
    private const double MaxSeconds = 7 * 24 * 3600;
    private static readonly TimeSpan LeastCloudflareBlock = TimeSpan.FromMinutes(10);

    /// <summary>Null when the answer is neither a rate limit nor a block.</summary>
    public static Refusal? Read(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (response.StatusCode == HttpStatusCode.Forbidden)
        {
            // Discord's own 403 is always JSON with a code; a page comes from Cloudflare.
            return LooksLikeJson(body) ? null : Cloudflare(response);
        }

        if (response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            return null;
        }

        if (!TryReadBody(body, out var retryAfter, out var isGlobal, out var code) || (code == 0 && !response.Headers.Contains("Via")))
        {
            return Cloudflare(response);
        }

        var scope = Header(response, "X-RateLimit-Scope") switch
        {
            "global" => RateLimitScope.Global,
            "shared" => RateLimitScope.Shared,
            _ => isGlobal || Header(response, "X-RateLimit-Global") == "true" ? RateLimitScope.Global : RateLimitScope.Route,
        };
        return new Refusal(retryAfter, scope);
    }

    private static Refusal Cloudflare(HttpResponseMessage response) =>
        new(RetryAfterHeader(response) is { } after && after > TimeSpan.Zero ? after : LeastCloudflareBlock, RateLimitScope.Cloudflare);

    private static bool LooksLikeJson(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static bool TryReadBody(ReadOnlySpan<byte> body, out TimeSpan retryAfter, out bool isGlobal, out int? code)
    {
        (retryAfter, isGlobal, code) = (default, false, null);
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("retry_after", out var after) || after.ValueKind != JsonValueKind.Number
                || after.GetDouble() is not (>= 0 and <= MaxSeconds))
            {
                return false;
            }

            retryAfter = TimeSpan.FromSeconds(after.GetDouble());
            isGlobal = root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True;
            code = root.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
                ? value
                : null;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TimeSpan? RetryAfterHeader(HttpResponseMessage response) =>
        double.TryParse(Header(response, "Retry-After"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= MaxSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
