using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>What came of one send, said by a platform as a value.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform took the message.</summary>
    /// <param name="MessageId">The platform's id of it.</param>
    public sealed record Sent(string MessageId) : SendOutcome;

    /// <summary>Nothing was sent; the same message may be sent later.</summary>
    /// <param name="After">How long the platform asks to wait; null when it does not say.</param>
    /// <param name="Scope">What must wait.</param>
    public sealed record TryAgain(Duration? After, LimitScope Scope) : SendOutcome;

    /// <summary>Nothing can be sent to this chat until something changes there.</summary>
    /// <param name="Reason">What stands in the way.</param>
    public sealed record ChatGone(SuspensionReason Reason) : SendOutcome;

    /// <summary>The chat has a new address; nothing was sent.</summary>
    /// <param name="To">The new address.</param>
    public sealed record Moved(ChatAddress To) : SendOutcome;

    /// <summary>The platform refuses this message; others may go to the same chat.</summary>
    /// <param name="Why">The platform's error code or words, without the message's text.</param>
    public sealed record Rejected(string Why) : SendOutcome;

    /// <summary>The request left and no answer came: the message may have arrived.</summary>
    public sealed record Unknown : SendOutcome;

    /// <summary>The platform refuses the bot itself: its token is wrong or revoked.</summary>
    public sealed record Unauthorized : SendOutcome;
}

/// <summary>What a platform's "wait" covers.</summary>
public enum LimitScope
{
    /// <summary>Nobody else: the failure belongs to this one send.</summary>
    Send,

    /// <summary>This chat.</summary>
    Chat,

    /// <summary>Every chat of the bot.</summary>
    Platform,
}
