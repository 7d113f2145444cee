using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A thread changed: it may be archived or locked, or no longer.</summary>
/// <param name="Thread">The thread.</param>
public sealed record ThreadUpdateEvent(Channel Thread) : GatewayEvent;
