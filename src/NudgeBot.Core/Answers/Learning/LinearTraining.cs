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
        var descent = new Descent(this, features, classes, examples.Count);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(1);
        var rows = Row.PaddedLength(classes);
        var sum = new float[features * rows];
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
                descent.AddWeights(1f / Averaged, sum);
            }
        }

        return LinearClassifier.Of(classes, sum, descent.Bias);
    }

    private sealed class Descent(LinearTraining training, int features, int classes, int examples)
    {
        private const float BiasStep = 0.1f;

        private readonly int _length = Row.PaddedLength(classes);
        private readonly float[] _weights = new float[features * Row.PaddedLength(classes)];
        private readonly float[] _scores = new float[Row.PaddedLength(classes)];
        private readonly float _lambda = training.Regularisation / Math.Max(1, examples);

        // The weights are kept divided by this, so that shrinking all of them each step is one multiplication.
        private float _scale = 1f;
        private long _steps;

        public float[] Bias { get; } = new float[Row.PaddedLength(classes)];

        public void Step(LabelledVector example)
        {
            var step = training.FirstStep / (1f + (training.FirstStep * _lambda * _steps++));
            Score(example.Vector);
            Row.Softmax(_scores.AsSpan(0, classes));
            _scores[example.Label] -= 1f;
            _scale *= 1f - (step * _lambda);
            var (indices, values) = example.Vector;
            for (var at = 0; at < indices.Length; at++)
            {
                Row.AddScaled(_scores, -step * example.Weight * values[at] / _scale, _weights.AsSpan(indices[at] * _length, _length));
            }

            Row.AddScaled(_scores, -step * example.Weight * BiasStep, Bias);
        }

        public void AddWeights(float factor, float[] sum) => Row.AddScaled(_weights, factor * _scale, sum);

        private void Score(SparseVector text)
        {
            Array.Clear(_scores);
            for (var at = 0; at < text.Indices.Length; at++)
            {
                Row.AddScaled(_weights.AsSpan(text.Indices[at] * _length, _length), text.Values[at] * _scale, _scores);
            }

            Row.AddScaled(Bias, 1f, _scores);
        }
    }
}
