using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A message that answers an interaction or follows up on it.</summary>
public sealed record InteractionMessage : MessageBody
{
    /// <summary>A text that only the user sees.</summary>
    public static InteractionMessage Private(string content) => new() { Content = content, Flags = MessageFlags.Ephemeral };
}
