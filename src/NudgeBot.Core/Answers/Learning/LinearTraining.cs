namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// Multinomial logistic regression with L2 regularisation, by stochastic gradient descent with Bottou's step sizes. The
/// weights of the last rounds are averaged. The same examples give the same weights.
/// </summary>
internal sealed record LinearTraining
{
    /// <summary>Rounds over all examples.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>The last rounds whose weights are averaged.</summary>
    public int Averaged { get; init; } = 4;

    /// <summary>The strength of the regularisation, divided by the number of examples.</summary>
    public float Regularisation { get; init; } = 0.3f;

    /// <summary>The first step.</summary>
    public float FirstStep { get; init; } = 1f;

    public LinearClassifier Train(
        IReadOnlyList<LabelledVector> examples, int features, int classes, CancellationToken cancellation)
    {
        var lambda = Regularisation / Math.Max(1, examples.Count);
        var weights = new float[features * classes];
        var sum = new float[features * classes];
        var bias = new float[classes];
        var scores = new float[classes];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(1);
        var scale = 1f;
        long steps = 0;
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            shuffle.Apply(order);
            foreach (var index in order)
            {
                var (text, label, weight) = examples[index];
                var step = FirstStep / (1f + (FirstStep * lambda * steps++));
                Array.Clear(scores);
                for (var at = 0; at < text.Indices.Length; at++)
                {
                    Row.AddScaled(weights.AsSpan(text.Indices[at] * classes, classes), text.Values[at] * scale, scores);
                }

                Row.AddScaled(bias, 1f, scores);
                Row.Softmax(scores);
                scores[label] -= 1f;
                scale *= 1f - (step * lambda);
                for (var at = 0; at < text.Indices.Length; at++)
                {
                    Row.AddScaled(
                        scores, -step * weight * text.Values[at] / scale, weights.AsSpan(text.Indices[at] * classes, classes));
                }

                Row.AddScaled(scores, -step * weight * 0.1f, bias);
            }

            if (round >= Rounds - Averaged)
            {
                Row.AddScaled(weights, scale / Averaged, sum);
            }
        }

        return new LinearClassifier(classes, sum, bias);
    }
}
