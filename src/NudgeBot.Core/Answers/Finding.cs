namespace NudgeBot.Core.Answers;

/// <summary>What came of looking for the answer to a question.</summary>
/// <param name="Outcome">Whether to answer, to ask back or to say that the guide does not cover it.</param>
/// <param name="Topics">The nearest topics, at most <see cref="MostTopics"/>, best first, whatever the outcome.</param>
public sealed record Finding(FindingOutcome Outcome, IReadOnlyList<ScoredTopic> Topics)
{
    /// <summary>The most topics of a finding.</summary>
    public const int MostTopics = 3;
}
