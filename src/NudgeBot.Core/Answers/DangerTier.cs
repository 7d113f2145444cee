namespace NudgeBot.Core.Answers;

/// <summary>Whether a message speaks of danger.</summary>
public enum DangerTier
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It may: it is answered, with a gentle line and the help lines below.</summary>
    Concern,

    /// <summary>It does: calm words and the help lines take the place of any answer.</summary>
    Urgent,
}
