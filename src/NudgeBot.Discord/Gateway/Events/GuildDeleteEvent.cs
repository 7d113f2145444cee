using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A guild went away: for the time of an outage, or because the bot was removed.</summary>
/// <param name="Guild">The guild.</param>
public sealed record GuildDeleteEvent(UnavailableGuild Guild) : GatewayEvent
{
    /// <summary>
    /// Whether the bot was removed. Even then keep what is stored for a while: Discord has sent this for guilds that came back.
    /// </summary>
    public bool WasRemoved => Guild.Unavailable is null;
}
