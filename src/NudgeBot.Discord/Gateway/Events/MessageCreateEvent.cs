using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A message was sent where the bot listens, perhaps by a bot, perhaps by this one.</summary>
/// <param name="Message">The message.</param>
public sealed record MessageCreateEvent(Message Message) : GatewayEvent;
