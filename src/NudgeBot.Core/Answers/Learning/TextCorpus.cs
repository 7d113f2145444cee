using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Labelled training texts with their features, which do not depend on how the texts are divided into folds.</summary>
internal sealed class TextCorpus
{
    private readonly WordReader _reader;
    private readonly float _conceptWeight;
    private readonly IReadOnlyList<(TextReading Reading, IReadOnlyList<FeatureCount> Features)> _texts;

    /// <summary>The corpus of some examples.</summary>
    /// <param name="language">What is known of their language's words.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="conceptWeight">How much concepts count beside words and characters, which count 1 each.</param>
    /// <param name="knownWords">Words that are spelt right although no example may use them.</param>
    public TextCorpus(
        LanguageWords language, IReadOnlyList<LabelledText> examples, float conceptWeight, IEnumerable<string> knownWords)
    {
        Examples = examples;
        _conceptWeight = conceptWeight;
        var words = examples.Select(example => WordSplitter.Split(example.Text)).ToList();
        _reader = new WordReader(language, SpellingRepair.TowardsWordsOf(words, knownWords, language));
        _texts =
        [
            .. words.Select(_reader.Read).Select(reading => (reading, FeatureExtractor.Extract(reading, language.Stem))),
        ];
    }

    public IReadOnlyList<LabelledText> Examples { get; }

    /// <summary>Learns from all texts.</summary>
    public (TextVectors Vectors, LinearClassifier Classifier) Learn(
        LinearTraining training, int classes, CancellationToken cancellation)
    {
        var (space, classifier) = Learn(training, classes, _ => false, cancellation);
        return (new TextVectors(_reader, space), classifier);
    }

    /// <summary>Learns from the texts that are not left out.</summary>
    /// <param name="training">How to learn.</param>
    /// <param name="classes">The number of labels.</param>
    /// <param name="leftOut">Whether the text at a position is left out.</param>
    /// <param name="cancellation">Stops the training.</param>
    private (FeatureSpace Space, LinearClassifier Classifier) Learn(
        LinearTraining training, int classes, Func<int, bool> leftOut, CancellationToken cancellation)
    {
        var used = Enumerable.Range(0, _texts.Count).Where(at => !leftOut(at)).ToList();
        var space = FeatureSpace.Of([.. used.Select(at => _texts[at].Features)], _conceptWeight);
        var examples = used
            .Select(at => new LabelledVector(space.Place(_texts[at].Features), Examples[at].Label, Examples[at].Weight))
            .ToList();
        return (space, training.Train(examples, space.Size, classes, cancellation));
    }

    /// <summary>
    /// Each example as a model sees it that has not learned from it: the examples are dealt into folds, and each fold is
    /// scored by what was learned from the others.
    /// </summary>
    public IReadOnlyList<UnseenText> ScoreUnseen(
        LinearTraining training, int classes, int folds, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, Examples.Count).ToArray();
        new Shuffle(2).Apply<int>(order);
        var fold = new int[Examples.Count];
        for (var at = 0; at < order.Length; at++)
        {
            fold[order[at]] = at % folds;
        }

        var unseen = new UnseenText[Examples.Count];
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellation }, number =>
        {
            var (space, classifier) = Learn(training, classes, at => fold[at] == number, cancellation);
            foreach (var at in order.Where(at => fold[at] == number))
            {
                var vector = new TextVector(_texts[at].Reading, space.Place(_texts[at].Features));
                unseen[at] = new UnseenText(Examples[at], vector, classifier.Scores(vector.Vector));
            }
        });

        return unseen;
    }
}
