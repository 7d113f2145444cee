using System.Globalization;
using System.Net.Http.Headers;

namespace NudgeBot.Discord.RateLimits;

/// <summary>What Discord says of a route's limit with every answer.</summary>
/// <param name="Limit">How many requests a window takes.</param>
/// <param name="Remaining">How many it still takes.</param>
/// <param name="ResetAfter">Until the next window. Relative, so that no clock has to agree with Discord's.</param>
internal readonly record struct RateLimitHeaders(int Limit, int Remaining, TimeSpan ResetAfter)
{
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Number(headers, "X-RateLimit-Limit") is { } limit and >= 1
        && Number(headers, "X-RateLimit-Remaining") is { } remaining and >= 0
        && Number(headers, "X-RateLimit-Reset-After") is { } reset and >= 0 and <= MaxSeconds
            ? new RateLimitHeaders((int)Math.Min(limit, int.MaxValue), (int)Math.Min(remaining, int.MaxValue), TimeSpan.FromSeconds(reset))
            : null;

    private const double MaxSeconds = 7 * 24 * 3600;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
