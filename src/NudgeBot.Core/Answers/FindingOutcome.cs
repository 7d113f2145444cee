namespace NudgeBot.Core.Answers;

/// <summary>What to do with a question.</summary>
public enum FindingOutcome
{
    /// <summary>Answer it with the first topic.</summary>
    Answer,

    /// <summary>Offer the nearest topics and let the person choose.</summary>
    DidYouMean,

    /// <summary>Say that the guide does not cover it.</summary>
    NotCovered,
}
