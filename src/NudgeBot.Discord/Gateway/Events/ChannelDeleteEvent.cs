using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A channel was deleted.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelDeleteEvent(Channel Channel) : GatewayEvent;
