using NudgeBot.Core.Answers;

namespace NudgeBot.Benchmarks.Answers;

/// <summary>How often the right topic is found, kept and refused.</summary>
internal sealed class AnswerFigures(AnswerFinder finder, HeldOutSet heldOut)
{
    private const int TypoSeed = 5;

    public void Write(Figures figures)
    {
        WriteRanks("all questions", heldOut.Questions, figures);
        foreach (var style in heldOut.Questions.GroupBy(question => question.Style))
        {
            WriteRanks(style.Key, [.. style], figures);
        }

        figures.Section("what is done with a question");
        var outcomes = heldOut.Questions.Select(question => (question.Topic, Finding: finder.Find(question.Text))).ToList();
        figures.Share("kept when covered", outcomes.Count(one => one.Finding.Outcome != FindingOutcome.NotCovered), outcomes.Count);
        figures.Share(
            "refused when not covered",
            heldOut.NotCovered.Count(text => finder.Find(text).Outcome == FindingOutcome.NotCovered),
            heldOut.NotCovered.Count);
        var answered = outcomes.Where(one => one.Finding.Outcome == FindingOutcome.Answer).ToList();
        figures.Share("answered at once when covered", answered.Count, outcomes.Count);
        figures.Share("  of these rightly", answered.Count(one => one.Finding.Topics[0].TopicId == one.Topic), answered.Count);
        var asked = outcomes.Where(one => one.Finding.Outcome == FindingOutcome.DidYouMean).ToList();
        figures.Share("asked back with the right topic among three", asked.Count(one => Rank(one.Finding, one.Topic) < 3), asked.Count);
        WriteTypos(figures);
    }

    private void WriteRanks(string name, IReadOnlyList<HeldOutQuestion> questions, Figures figures)
    {
        var ranks = questions.Select(question => Rank(finder.Find(question.Text), question.Topic)).ToList();
        for (var within = 1; within <= Finding.MostTopics; within++)
        {
            figures.Share($"{name}: right among the first {within}", ranks.Count(rank => rank < within), ranks.Count);
        }
    }

    private void WriteTypos(Figures figures)
    {
        var typo = new Typo(TypoSeed);
        var rights = heldOut.Questions
            .Select(question => (
                Clean: Rank(finder.Find(question.Text), question.Topic) == 0,
                Spoilt: Rank(finder.Find(typo.In(question.Text)), question.Topic) == 0))
            .ToList();
        var cost = 100.0 * (rights.Count(right => right.Clean) - rights.Count(right => right.Spoilt)) / rights.Count;
        figures.Write("cost of one typo, first topic", $"{cost:F1} points");
    }

    private static int Rank(Finding finding, string topic) =>
        finding.Topics.Select(found => found.TopicId).ToList().IndexOf(topic) is var at && at < 0 ? int.MaxValue : at;
}
