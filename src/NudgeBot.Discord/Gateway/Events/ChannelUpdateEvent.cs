using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A channel changed; the bot may have lost or won permissions there.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelUpdateEvent(Channel Channel) : GatewayEvent;
