using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>Why nothing can be sent to a chat, and since when. Its schedules and their positions stay.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Since">When the platform first refused.</param>
public sealed record Suspension(SuspensionReason Reason, Instant Since);

/// <summary>What stands in the way of sending to a chat.</summary>
public enum SuspensionReason
{
    /// <summary>The person blocked the bot or closed their direct messages.</summary>
    Blocked,

    /// <summary>The bot was removed from the group, channel or server.</summary>
    Removed,

    /// <summary>The bot is there but lacks the right to write.</summary>
    MissingRight,

    /// <summary>The forum topic or thread is closed or locked.</summary>
    Closed,

    /// <summary>The chat, channel, topic or account no longer exists.</summary>
    Gone,
}
