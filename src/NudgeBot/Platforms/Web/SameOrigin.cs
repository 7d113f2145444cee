using Microsoft.Net.Http.Headers;

namespace NudgeBot.Platforms.Web;

/// <summary>
/// Refuses posts that another site made a browser send. The cookie is SameSite=Strict already; this covers older browsers and
/// neighbours under the same registrable domain. JSON cannot be posted across origins without a preflight, which nothing here
/// answers.
/// </summary>
internal static class SameOrigin
{
    /// <summary>The filter for endpoints that take posts.</summary>
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!IsFromThePage(request))
        {
            return ValueTask.FromResult<object?>(PostReading.Refuse(StatusCodes.Status403Forbidden, Sentences.NotFromThePage));
        }

        return IsJson(request)
            ? next(context)
            : ValueTask.FromResult<object?>(PostReading.Refuse(StatusCodes.Status415UnsupportedMediaType, Sentences.NotJson));
    }

    // Browsers set Sec-Fetch-Site themselves and it holds behind proxies that change the host. Where it is missing, Origin
    // must name this host; programs that are no browser send neither and carry no cookie of somebody else's.
    private static bool IsFromThePage(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
        {
            return site == "same-origin";
        }

        return request.Headers[HeaderNames.Origin] is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
