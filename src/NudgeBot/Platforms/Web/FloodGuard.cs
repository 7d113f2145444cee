using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Platforms.Web;

/// <summary>Holds one person back who asks for too much at once; nobody else notices.</summary>
/// <param name="burst">How many requests may come at once.</param>
/// <param name="perSecond">How many a second after that.</param>
internal sealed class FloodGuard(int burst, int perSecond) : IRateLimiterPolicy<string>
{
    /// <summary>The guard for posts: far above what hands can do.</summary>
    public const string Posts = "web-posts";

    /// <summary>The guard for reading: pages of one person that all come back at once pass.</summary>
    public const string Reads = "web-reads";

    private const string RetryAfterSeconds = "5";

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = RetryAfterSeconds;
        await PostReading.Refuse(StatusCodes.Status429TooManyRequests, Sentences.TooFast).ExecuteAsync(rejected.HttpContext);
    };

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(
        Visitor.Of(httpContext.Request)?.Address.Place ?? $"{httpContext.Connection.RemoteIpAddress}",
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}
