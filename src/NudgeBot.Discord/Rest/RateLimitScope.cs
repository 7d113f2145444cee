namespace NudgeBot.Discord.Rest;

/// <summary>Whose limit stopped a request.</summary>
public enum RateLimitScope
{
    /// <summary>This bot's on one route and channel, guild or webhook.</summary>
    Route,

    /// <summary>This bot's over all routes.</summary>
    Global,

    /// <summary>One that others use too; not this bot's fault.</summary>
    Shared,

    /// <summary>A block of this machine's address before Discord itself; everything stops, and the operator should know.</summary>
    Cloudflare,
}
