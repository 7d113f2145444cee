namespace NudgeBot.Testing.Telegram;

public enum FaultEffect
{
    /// <summary>Telegram's JSON with <c>ok: false</c>.</summary>
    Refusal,

    /// <summary>Any other body.</summary>
    Page,

    /// <summary>The connection breaks.</summary>
    Reset,

    /// <summary>Silence until released.</summary>
    Hold,

    /// <summary>Silence for a while.</summary>
    Late,

    /// <summary>Half of the body, then silence for a while.</summary>
    Halting,
}
