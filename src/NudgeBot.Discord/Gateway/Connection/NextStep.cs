namespace NudgeBot.Discord.Gateway;

/// <summary>What follows the end of a connection.</summary>
internal enum NextStep
{
    /// <summary>Take the session up again.</summary>
    Resume,

    /// <summary>Take the session up again without waiting: Discord asked for it.</summary>
    ResumeNow,

    /// <summary>Start a new session.</summary>
    NewSession,

    /// <summary>Start a new session after a long pause: too much was sent.</summary>
    NewSessionSlowly,

    /// <summary>Stop: asked to.</summary>
    Stop,

    /// <summary>Stop: no new connection mends it.</summary>
    GiveUp,
}
