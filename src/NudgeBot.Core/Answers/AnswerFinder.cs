namespace NudgeBot.Core.Answers;

/// <summary>
/// Finds the topic of a guide that answers a question. The same question gives the same finding; safe to use from any number
/// of threads.
/// </summary>
/// <param name="model">What was learned from the guide in the person's language.</param>
public sealed class AnswerFinder(AnswerModel model)
{
    // A first topic less likely than this is asked back about rather than answered with.
    private const double AnswerFrom = 0.5;

    /// <summary>Finds the topics nearest to a question.</summary>
    /// <param name="question">Any text at all; of a long one the first 4,096 characters are read.</param>
    public Finding Find(string question)
    {
        var text = model.Vectors.Place(question);
        var scores = model.Classifier.Scores(text.Vector);
        var covered = text.SaysNothing ? 0 : model.Calibration.Covered.Probability(Calibration.Numbers(text, scores));
        var topics = model.Calibration.TopicProbabilities(scores)
            .Select((probability, label) => new ScoredTopic(model.TopicIds[label], probability * covered))
            .OrderByDescending(topic => topic.Score)
            .Take(Finding.MostTopics)
            .ToList();
        var outcome = text.SaysNothing || covered < model.Calibration.CoveredFrom ? FindingOutcome.NotCovered
            : topics[0].Score >= AnswerFrom ? FindingOutcome.Answer
            : FindingOutcome.DidYouMean;
        return new Finding(outcome, topics);
    }
}
