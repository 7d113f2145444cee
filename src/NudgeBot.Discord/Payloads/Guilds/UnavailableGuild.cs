namespace NudgeBot.Discord.Payloads;

/// <summary>A guild of which only the id is known: not sent yet, in an outage, or lost.</summary>
public sealed record UnavailableGuild
{
    /// <summary>The guild's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>True in an outage or before GUILD_CREATE. In GUILD_DELETE an absent field (null) means that the bot was removed.</summary>
    public bool? Unavailable { get; init; }
}
