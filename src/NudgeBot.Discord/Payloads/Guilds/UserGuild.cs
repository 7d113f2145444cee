namespace NudgeBot.Discord.Payloads;

/// <summary>One of the bot's own guilds, as listed for it.</summary>
public sealed record UserGuild
{
    /// <summary>The guild's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the bot owns it.</summary>
    public bool Owner { get; init; }

    /// <summary>The bot's permissions in the guild, without channel overwrites.</summary>
    public Permissions Permissions { get; init; }
}
