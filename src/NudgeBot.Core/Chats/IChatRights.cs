namespace NudgeBot.Core.Chats;

/// <summary>
/// Asks a platform what a person may do in a chat, for people who set a group up from their private chat with the bot. A
/// platform that cannot be asked has none, and nothing is offered there.
/// </summary>
public interface IChatRights
{
    /// <summary>The platform's name.</summary>
    string Platform { get; }

    /// <summary>Whether a person may configure a chat, as the platform said at most a minute ago.</summary>
    /// <param name="chat">The chat's address.</param>
    /// <param name="member">The platform's id of the person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False also where the platform does not find the person or no longer lets the bot ask.</returns>
    Task<bool> MayConfigureAsync(ChatAddress chat, string member, CancellationToken cancellationToken);
}
