using NudgeBot.Core.Answers.Learning;
using NudgeBot.Core.Answers.Text;
using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Answers;

/// <summary>Learns to choose among a guide's topics from the ways parents ask, and to refuse what it does not cover.</summary>
public static class AnswerTraining
{
    // Changes with every change of the code, so that a model kept by another version is never used.
    private static readonly string Method = typeof(AnswerTraining).Module.ModuleVersionId.ToString();

    internal static readonly string[] WordLists = ["concepts"];

    private const int Folds = 3;
    private const float ConceptWeight = 0.7f;
    private const float WeightOfOwnTexts = 0.25f;
    private const int ShortestSentence = 15;

    private static readonly char[] SentenceEnds = ['.', '?', '!', ':', '\n'];

    /// <summary>
    /// Learns from a guide; seconds of work on one core. The same texts give the same model. Every topic is found best with
    /// a hundred or more questions, but its title and answer alone are enough to begin with.
    /// </summary>
    /// <param name="guide">The guide.</param>
    /// <param name="language">The language; where the guide lacks it, the original stands in.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static AnswerModel Train(Guide guide, string language, CancellationToken cancellation)
    {
        var spoken = guide.LanguageFor(language);
        var words = LanguageWords.In(spoken, WordLists);
        var corpus = new TextCorpus(words, [.. Examples(guide, spoken)], ConceptWeight, words.Concepts.Words);
        var classes = guide.Topics.Count + 1;
        var training = new LinearTraining();
        var unseen = corpus.ScoreUnseen(training, classes, Folds, cancellation);
        var (vectors, classifier) = corpus.Learn(training, classes, cancellation);
        var calibration = Calibration.Fit([.. unseen.Where(text => text.Example.Weight == 1f)]);
        return new AnswerModel(
            HashOf(guide, language), spoken, [.. guide.Topics.Select(topic => topic.Id)], vectors, classifier, calibration);
    }

    /// <summary>The hash of the model that would be learned: of all its texts, the language's words and the method.</summary>
    public static string HashOf(Guide guide, string language)
    {
        var spoken = guide.LanguageFor(language);
        return ContentHash.Of(Examples(guide, spoken)
            .SelectMany(example => new[] { example.Text, $"{example.Label} {example.Weight}" })
            .Concat(guide.Topics.Select(topic => topic.Id))
            .Prepend(LanguageWords.Text(spoken, WordLists))
            .Prepend(spoken)
            .Prepend(Method));
    }

    private static IEnumerable<LabelledText> Examples(Guide guide, string language)
    {
        for (var label = 0; label < guide.Topics.Count; label++)
        {
            var text = guide.Topics[label].In(language);
            foreach (var question in text.Questions.Prepend(text.Title))
            {
                yield return new LabelledText(question, label);
            }

            foreach (var sentence in Sentences(text.Answer).Concat(Sentences(text.More)))
            {
                yield return new LabelledText(sentence, label, WeightOfOwnTexts);
            }
        }

        var labels = guide.Topics.Select((topic, label) => (topic.Id, label)).ToDictionary(StringComparer.Ordinal);
        foreach (var nudge in guide.Nudges)
        {
            yield return new LabelledText(nudge.Text.In(language), labels[nudge.Topic], WeightOfOwnTexts);
        }

        foreach (var question in guide.QuestionsNotCovered.GetValueOrDefault(language) ?? [])
        {
            yield return new LabelledText(question, guide.Topics.Count);
        }
    }

    private static IEnumerable<string> Sentences(string markdown) => markdown
        .Split(SentenceEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(sentence => sentence.Length >= ShortestSentence);
}
