using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A new session begins. What happened before it and since the last one is not told: compare the guilds with what is stored, and ask for a guild that is missing before giving it up.</summary>
/// <param name="User">The bot.</param>
/// <param name="ApplicationId">The application.</param>
/// <param name="Guilds">The guilds of this shard; their details follow as <see cref="GuildCreateEvent"/>.</param>
public sealed record ReadyEvent(User User, Snowflake ApplicationId, IReadOnlyList<UnavailableGuild> Guilds) : GatewayEvent;
