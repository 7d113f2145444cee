namespace NudgeBot.Core.Chats;

/// <summary>
/// Looks up channels for people who have nudges posted there, and whether they may. A platform without channels of many readers
/// has none.
/// </summary>
public interface IChannelDirectory
{
    /// <summary>The platform's name.</summary>
    string Platform { get; }

    /// <summary>Looks a channel up, as it is at this moment; nothing is remembered.</summary>
    /// <param name="channel">The channel as a person names it, or the platform's id of it.</param>
    /// <param name="member">The platform's id of the person who names it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<FoundChannel> FindAsync(string channel, string member, CancellationToken cancellationToken);
}

/// <summary>What came of looking a channel up.</summary>
/// <param name="Result">What.</param>
/// <param name="Address">Where its posts go; only when the person may have nudges posted there, and the bot may post.</param>
public sealed record FoundChannel(ChannelResult Result, ChatAddress? Address = null);

/// <summary>What can come of looking a channel up.</summary>
public enum ChannelResult
{
    /// <summary>The person is an admin of it, and the bot may post.</summary>
    Ready,

    /// <summary>There is none, or it is private and the bot is not in it.</summary>
    Unknown,

    /// <summary>It is a person or a group.</summary>
    NotAChannel,

    /// <summary>The bot is not an administrator of it.</summary>
    BotIsNotThere,

    /// <summary>The bot is an administrator without the right to post.</summary>
    BotMayNotPost,

    /// <summary>The person is not an administrator of it.</summary>
    NotAnAdmin,
}
