using NudgeBot.Core.Answers.Learning;
using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers;

/// <summary>Learns to tell messages that speak of danger from those that only sound like it.</summary>
public static class DangerTraining
{
    internal static readonly string[] WordLists = ["concepts", "danger"];

    // Changes with every change of the code, so that a model kept by another version is never used.
    private static readonly string Method = typeof(DangerTraining).Module.ModuleVersionId.ToString();

    private const float ConceptWeight = 1f;
    private const int Folds = 3;
    private const int Danger = 1;

    /// <summary>Learns from examples; seconds of work on one core. The same examples give the same model.</summary>
    /// <param name="examples">The examples; some of each kind.</param>
    /// <param name="language">The language they are in, an ISO 639 code.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static DangerModel Train(DangerExamples examples, string language, CancellationToken cancellation)
    {
        var words = LanguageWords.In(language, WordLists);
        var evidence = DangerEvidence.In(language);
        var corpus = new TextCorpus(
            words,
            [
                .. examples.Danger.Select(text => new LabelledText(text, Danger)),
                .. examples.LookAlikes.Concat(examples.Ordinary).Select(text => new LabelledText(text, 0)),
            ],
            ConceptWeight,
            words.Concepts.Words.Concat(evidence.Words));
        var training = new LinearTraining();
        var unseen = corpus.ScoreUnseen(training, classes: 2, Folds, cancellation)
            .Select(text => evidence.Score(text.Vector.Reading, text.Scores))
            .ToList();
        var (vectors, classifier) = corpus.Learn(training, classes: 2, cancellation);
        var harmless = unseen.Skip(examples.Danger.Count).ToList();
        var thresholds = DangerThresholds.Fit(
            [.. harmless.Take(examples.LookAlikes.Count)], [.. harmless.Skip(examples.LookAlikes.Count)]);
        return new DangerModel(HashOf(examples, language), language, vectors, classifier, thresholds);
    }

    /// <summary>The hash of the model that would be learned: of all its texts, the language's words and the method.</summary>
    public static string HashOf(DangerExamples examples, string language) => ContentHash.Of(
    [
        Method,
        language,
        LanguageWords.Text(language, WordLists),
        DangerEvidence.Text(language),
        .. examples.Danger,
        "",
        .. examples.LookAlikes,
        "",
        .. examples.Ordinary,
    ]);
}
