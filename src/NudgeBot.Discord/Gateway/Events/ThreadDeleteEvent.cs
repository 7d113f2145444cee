using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Gateway;

/// <summary>A thread was deleted.</summary>
/// <param name="Thread">The thread: its ids and type only.</param>
public sealed record ThreadDeleteEvent(Channel Thread) : GatewayEvent;
