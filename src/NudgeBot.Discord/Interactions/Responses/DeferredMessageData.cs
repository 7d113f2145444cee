using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>What Discord is told of a message to come.</summary>
/// <param name="Flags">Ephemeral or nothing.</param>
public sealed record DeferredMessageData(MessageFlags Flags);
