namespace NudgeBot.Core.Chats;

/// <summary>Where a platform delivers a chat's messages.</summary>
/// <param name="Platform">The platform's name: "telegram", "discord" or "web".</param>
/// <param name="Place">
/// The platform's own id of the place. Telegram: "chat" or "chat/topic"; Discord: the channel; web: the page's key.
/// </param>
public readonly record struct ChatAddress(string Platform, string Place)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Place}";
}
