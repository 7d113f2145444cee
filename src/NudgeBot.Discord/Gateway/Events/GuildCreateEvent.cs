using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A guild became known: after the session began, after an outage, or because the bot joined it.</summary>
/// <param name="Guild">The guild; when <see cref="Guild.Unavailable"/> is true, its id alone.</param>
public sealed record GuildCreateEvent(Guild Guild) : GatewayEvent;
