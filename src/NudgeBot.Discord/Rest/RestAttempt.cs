using NudgeBot.Discord.RateLimits;

namespace NudgeBot.Discord.Rest;

/// <summary>What one try of a request came to: a body, a refusal by a rate limit, or a failure.</summary>
internal sealed record RestAttempt
{
    public byte[]? Body { get; init; }

    public Refusal? Refusal { get; init; }

    public RestFailure? Failure { get; init; }

    public RateLimitHeaders? Headers { get; init; }

    public static RestAttempt Of(RestFailure failure, RateLimitHeaders? headers = null) => new() { Failure = failure, Headers = headers };
}
