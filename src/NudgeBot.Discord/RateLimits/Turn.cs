using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.RateLimits;

/// <summary>Whether a request may go now, or how long a limit stands in the way.</summary>
/// <param name="Refusal">Null when it may go.</param>
internal readonly record struct Turn(RestFailure.RateLimited? Refusal)
{
    public static Turn Granted { get; }

    public bool IsGranted => Refusal is null;

    public static Turn After(TimeSpan wait, RateLimitScope scope) => new(new RestFailure.RateLimited(wait, scope));
}
