namespace NudgeBot.Discord.Payloads;

/// <summary>A role of a guild. The role with the guild's own id is everyone's.</summary>
public sealed record Role
{
    /// <summary>The role's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>What its holders may do, before channel overwrites.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Its place in the order; higher stands above.</summary>
    public int Position { get; init; }

    /// <summary>Whether an integration, such as a bot, owns it.</summary>
    public bool Managed { get; init; }
}
