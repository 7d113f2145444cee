namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// The mean of two multinomial logistic regressions: one of the features as they are, and one of the features stretched by how
/// much more often they stand in a class than elsewhere (<see cref="ClassRatios"/>). They err on different texts, so the mean
/// errs on fewer; and as both are linear, it takes no more memory or time than one. The same examples give the same weights.
/// </summary>
internal sealed record LinearTraining
{
    /// <summary>Rounds over all examples.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>The last rounds whose weights are averaged.</summary>
    public int Averaged { get; init; } = 3;

    /// <summary>The strength of the regularisation, divided by the number of examples.</summary>
    public float Regularisation { get; init; } = 0.1f;

    /// <summary>The first step.</summary>
    public float FirstStep { get; init; } = 1f;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="features">The number of places of their vectors.</param>
    /// <param name="classes">The number of labels.</param>
    /// <param name="cancellation">Stops the training.</param>
    public LinearClassifier Train(
        IReadOnlyList<LabelledVector> examples, int features, int classes, CancellationToken cancellation)
    {
        var ratios = ClassRatios.Of(examples, features, classes);
        var plain = Learn(new Descent(this, features, classes, examples.Count), examples, cancellation);
        var stretched = Learn(new Descent(this, features, classes, examples.Count, ratios), examples, cancellation);
        var weights = new float[plain.Weights.Length];
        var bias = new float[plain.Bias.Length];
        Row.AddScaled(plain.Weights, 0.5f, weights);
        Row.AddProduct(stretched.Weights, ratios, 0.5f, weights);
        Row.AddScaled(plain.Bias, 0.5f, bias);
        Row.AddScaled(stretched.Bias, 0.5f, bias);
        return LinearClassifier.Of(classes, weights, bias);
    }

    private (float[] Weights, float[] Bias) Learn(Descent descent, IReadOnlyList<LabelledVector> examples, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(1);
        var weights = new float[descent.Weights];
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            shuffle.Apply<int>(order);
            foreach (var index in order)
            {
                descent.Step(examples[index]);
            }

            if (round >= Rounds - Averaged)
            {
                descent.AddWeights(1f / Averaged, weights);
            }
        }

        return (weights, descent.Bias);
    }
}
