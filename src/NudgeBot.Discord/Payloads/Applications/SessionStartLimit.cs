namespace NudgeBot.Discord.Payloads;

/// <summary>
/// How many sessions the bot may still start, all shards together. Exceeding it ends every session and resets the token.
/// </summary>
public sealed record SessionStartLimit
{
    /// <summary>Starts in a whole period of 24 hours.</summary>
    public int Total { get; init; }

    /// <summary>Starts left in this period.</summary>
    public int Remaining { get; init; }

    /// <summary>Until the period ends, in milliseconds.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many shards may identify within five seconds.</summary>
    public int MaxConcurrency { get; init; }
}
