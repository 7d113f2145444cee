namespace NudgeBot.Core.Chats;

/// <summary>How the bot behaves where several people write. In a private chat nothing of this applies.</summary>
public sealed record GroupSettings
{
    /// <summary>Who is answered; by default everyone.</summary>
    public WhoMayAsk WhoMayAsk { get; init; } = WhoMayAsk.Everyone;

    /// <summary>
    /// Whether only what is said to the bot is answered, which is the default; else also what it overhears and surely knows the
    /// answer to.
    /// </summary>
    public bool OnlyWhenSpokenTo { get; init; } = true;

    /// <summary>Whether answers are short, with more at the press of a button, which is the default; else they come whole.</summary>
    public bool ShortReplies { get; init; } = true;

    /// <summary>Whether what members press under nudges and answers is kept, which is the default.</summary>
    public bool ButtonsCount { get; init; } = true;
}

/// <summary>Whose questions are answered in a group.</summary>
public enum WhoMayAsk
{
    /// <summary>Everybody's.</summary>
    Everyone,

    /// <summary>Those of whoever may configure the chat.</summary>
    Admins,

    /// <summary>Nobody's: the bot only sends nudges.</summary>
    Nobody,
}
