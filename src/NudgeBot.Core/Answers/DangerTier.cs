namespace NudgeBot.Core.Answers;

/// <summary>How much a message speaks of danger to somebody.</summary>
public enum DangerTier
{
    /// <summary>Not at all: answer as usual.</summary>
    None,

    /// <summary>Perhaps: answer, and add one gentle line with the help lines.</summary>
    Concern,

    /// <summary>Very likely: the help lines instead of an answer.</summary>
    Urgent,
}
