namespace NudgeBot.Platforms.Telegram;

/// <summary>What the receiver does.</summary>
internal enum TelegramState
{
    /// <summary>It does not run on this node: another node owns the bot, or it has not started.</summary>
    Idle,

    /// <summary>It runs, and Telegram has not answered yet or no longer.</summary>
    Connecting,

    /// <summary>Updates arrive.</summary>
    Receiving,

    /// <summary>Telegram does not accept the token.</summary>
    Refused,
}
