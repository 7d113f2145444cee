using NudgeBot.Core.Answers.Learning;

namespace NudgeBot.Core.Answers;

/// <summary>Makes probabilities of a classifier's scores: whether the guide covers a question, and which topic it is.</summary>
/// <param name="Covered">The probability that the guide covers a question, from <see cref="Numbers"/>.</param>
/// <param name="CoveredFrom">The probability from which a question counts as covered.</param>
/// <param name="Sharpness">By how much the scores of topics are stretched before they become probabilities.</param>
internal sealed record Calibration(LogisticCurve Covered, double CoveredFrom, float Sharpness)
{
    private const int Thresholds = 400;

    /// <summary>What decides whether a question is covered. The last class is "none of them".</summary>
    public static double[] Numbers(TextVector text, ReadOnlySpan<float> scores)
    {
        var none = scores[^1];
        var (first, second, mass) = (float.NegativeInfinity, float.NegativeInfinity, 0.0);
        foreach (var score in scores[..^1])
        {
            second = Math.Max(second, Math.Min(first, score));
            first = Math.Max(first, score);
            mass += Math.Exp(score - none);
        }

        return
        [
            first - none,
            scores.Length > 2 ? first - second : 0,
            Math.Log(mass),
            text.Reading.UnknownShare,
            Math.Log(1 + text.Reading.Words.Count),
        ];
    }

    /// <summary>How likely each topic is, given that it is one of them.</summary>
    public float[] TopicProbabilities(ReadOnlySpan<float> scores)
    {
        var topics = scores[..^1].ToArray();
        for (var at = 0; at < topics.Length; at++)
        {
            topics[at] *= Sharpness;
        }

        Row.Softmax(topics);
        return topics;
    }

    /// <summary>Fits the calibration to questions the classifier had not learned from.</summary>
    public static Calibration Fit(IReadOnlyList<UnseenText> unseen)
    {
        var none = unseen[0].Scores.Length - 1;
        var examples = unseen.Select(text => (Numbers(text.Vector, text.Scores), text.Example.Label != none)).ToList();
        var covered = LogisticCurve.Fit(examples);
        var probabilities = examples.Select(example => (covered.Probability(example.Item1), example.Item2)).ToList();
        return new Calibration(covered, BalancedThreshold(probabilities), BestSharpness([.. unseen.Where(text => text.Example.Label != none)]));
    }

    public void Save(BinaryWriter writer)
    {
        Covered.Save(writer);
        writer.Write(CoveredFrom);
        writer.Write(Sharpness);
    }

    public static Calibration Load(BinaryReader reader) =>
        new(LogisticCurve.Load(reader), reader.ReadDouble(), reader.ReadSingle());

    // Keeping what is covered and refusing what is not go equally well here; of several such thresholds the middle one.
    private static double BalancedThreshold(List<(double Probability, bool Covered)> examples)
    {
        double Share(bool covered, Func<double, bool> right)
        {
            var own = examples.Where(example => example.Covered == covered).ToList();
            return own.Count == 0 ? 1 : own.Count(example => right(example.Probability)) / (double)own.Count;
        }

        var best = Enumerable.Range(1, Thresholds - 1)
            .Select(step => step / (double)Thresholds)
            .GroupBy(threshold => Math.Min(
                Share(covered: true, probability => probability >= threshold),
                Share(covered: false, probability => probability < threshold)))
            .MaxBy(group => group.Key)!
            .ToList();
        return best[best.Count / 2];
    }

    private static float BestSharpness(IReadOnlyList<UnseenText> covered) => Enumerable.Range(2, 39)
        .Select(step => step / 10f)
        .MinBy(sharpness =>
        {
            var calibration = new Calibration(new LogisticCurve([0]), 0, sharpness);
            return -covered.Sum(text => Math.Log(calibration.TopicProbabilities(text.Scores)[text.Example.Label] + 1e-9));
        });
}
