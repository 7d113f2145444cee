namespace NudgeBot.Discord.Payloads;

/// <summary>A tag that threads of a forum can bear.</summary>
public sealed record ForumTag
{
    /// <summary>The tag's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name, up to 20 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Whether only moderators may put it on.</summary>
    public bool Moderated { get; init; }
}
