namespace NudgeBot.Core.Answers;

/// <summary>What the guide has to say to a question.</summary>
/// <param name="Outcome">Whether it answers it.</param>
/// <param name="Topics">The best three topics, best first, whatever the outcome.</param>
public sealed record Finding(FindingOutcome Outcome, IReadOnlyList<ScoredTopic> Topics);

/// <summary>A topic and how well it fits.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Score">How likely it is the one meant, from 0 to 1.</param>
public readonly record struct ScoredTopic(string Id, double Score);

/// <summary>Whether a guide answers a question.</summary>
public enum FindingOutcome
{
    /// <summary>The first topic answers it.</summary>
    Answer,

    /// <summary>One of the first topics may be meant.</summary>
    DidYouMean,

    /// <summary>The guide does not cover it.</summary>
    NotCovered,
}
