using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Platforms.Web;

/// <summary>
/// Holds one person back who asks for too much at once; nobody else notices. ASP.NET Core's own middleware would do the same,
/// but wakes the process ten times a second for as long as it lives, visitors or not.
/// </summary>
/// <param name="burst">How many requests may come at once.</param>
/// <param name="perSecond">How many a second after that.</param>
internal sealed class FloodGuard(int burst, int perSecond) : IEndpointFilter
{
    private const string RetryAfterSeconds = "5";

    // After this long without a request a bucket is full again, so forgetting it changes nothing.
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(1);

    /// <summary>The guard for posts: far above what hands can do.</summary>
    public static FloodGuard OfPosts() => new(burst: 20, perSecond: 2);

    /// <summary>The guard for reading: pages of one person that all come back at once pass.</summary>
    public static FloodGuard OfReads() => new(burst: 100, perSecond: 10);

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var bucket = BucketOf(context.HttpContext);
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers[HeaderNames.RetryAfter] = RetryAfterSeconds;
        return PostReading.Refuse(StatusCodes.Status429TooManyRequests, Sentences.TooFast);
    }

    private TokenBucketRateLimiter BucketOf(HttpContext context)
    {
        var who = Visitor.Of(context.Request)?.Address.Place ?? $"{context.Connection.RemoteIpAddress}";
        return context.RequestServices.GetRequiredService<IMemoryCache>().GetOrCreate((this, who), entry =>
        {
            entry.SlidingExpiration = RememberedFor;
            return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
                AutoReplenishment = false,
            });
        })!;
    }
}
