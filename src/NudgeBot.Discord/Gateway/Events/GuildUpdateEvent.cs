using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A guild changed, such as its name or language.</summary>
/// <param name="Guild">The guild.</param>
public sealed record GuildUpdateEvent(Guild Guild) : GatewayEvent;
