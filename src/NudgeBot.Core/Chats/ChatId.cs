namespace NudgeBot.Core.Chats;

/// <summary>Identifies a chat in the store; it stays when the platform gives the chat a new address.</summary>
/// <param name="Value">A version 7 UUID.</param>
public readonly record struct ChatId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
