using NudgeBot.Core.Answers;
using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>Finds what a test says it finds: nothing for questions it was not told of.</summary>
internal sealed class ScriptedAnswers : IAnswers
{
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Dictionary<string, DangerTier> _dangers = [];

    /// <summary>The questions that were looked up.</summary>
    public List<string> Asked { get; } = [];

    public void Answer(string question, FindingOutcome outcome, params string[] topics) =>
        _findings[question] = new Finding(outcome, [.. topics.Select(topic => new ScoredTopic(topic, 0.9f))]);

    public void Danger(string message, DangerTier tier) => _dangers[message] = tier;

    public ValueTask<Finding> FindAsync(Guide guide, string language, string question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return ValueTask.FromResult(_findings.GetValueOrDefault(question) ?? new Finding(FindingOutcome.NotCovered, []));
    }

    public ValueTask<DangerTier> RecogniseDangerAsync(string language, string message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_dangers.GetValueOrDefault(message));
}
