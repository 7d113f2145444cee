namespace NudgeBot.Core.Delivery;

/// <summary>How a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Waiting to be sent.</summary>
    Due,

    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>It could not go out while it was still welcome.</summary>
    Expired,

    /// <summary>The platform refused this message.</summary>
    Failed,

    /// <summary>It was not wanted any more: unsubscribed, paused, changed or suspended.</summary>
    Cancelled,
}

/// <summary>Why a delivery stands as it does, for /why and the operator.</summary>
public enum DeliveryReason
{
    /// <summary>The bot was not running when it was due.</summary>
    BotDown,

    /// <summary>The platform could not be reached, or held the bot back, until it was too late.</summary>
    PlatformUnavailable,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>The bot was removed from the chat.</summary>
    Removed,

    /// <summary>The bot lacked the right to write there.</summary>
    MissingRight,

    /// <summary>The topic or thread was closed.</summary>
    Closed,

    /// <summary>The chat no longer exists.</summary>
    Gone,

    /// <summary>The platform refused the message itself.</summary>
    Refused,

    /// <summary>The platform did not say whether the first try arrived; it was sent a second time.</summary>
    RepeatedWhenUnsure,

    /// <summary>The platform did not say whether it arrived.</summary>
    Unsure,

    /// <summary>The chat unsubscribed, paused or changed its schedule.</summary>
    ChangedByChat,

    /// <summary>The parent pressed "Not now" and gets it later that day.</summary>
    Snoozed,

    /// <summary>The chat takes turns with its partner, and it was the partner's.</summary>
    PartnersTurn,

    /// <summary>No nudge of the guide fits the chat at present (ages, a loss, a hard week).</summary>
    NothingFits,
}
