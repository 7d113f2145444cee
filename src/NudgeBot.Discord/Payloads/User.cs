namespace NudgeBot.Discord.Payloads;

/// <summary>A person or a bot on Discord.</summary>
public sealed record User
{
    /// <summary>The user's id; a bot's is mostly, not always, that of its application.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The unique name.</summary>
    public string? Username { get; init; }

    /// <summary>The display name, when one is set.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Whether this is a bot.</summary>
    public bool Bot { get; init; }

    /// <summary>Whether this is Discord itself, such as for urgent notices.</summary>
    public bool System { get; init; }

    /// <summary>The chosen language, when Discord says it (own user only).</summary>
    public string? Locale { get; init; }
}
