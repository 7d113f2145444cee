namespace NudgeBot.Discord.Payloads;

/// <summary>A new thread of a forum or media channel with its first message.</summary>
public sealed record ForumThreadCreate
{
    /// <summary>The thread's name, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The first message. Discord recognises no nonce here, so a send of unknown outcome cannot be repeated safely.</summary>
    public required ForumThreadMessage Message { get; init; }

    /// <summary>After how many minutes without activity it closes: 60, 1440, 4320 or 10080; null takes the forum's own.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>Up to five tags; a forum may ask for one.</summary>
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }
}
