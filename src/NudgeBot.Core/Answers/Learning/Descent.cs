namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// Stochastic gradient descent on multinomial logistic regression with L2 regularisation, with Bottou's step sizes.
/// </summary>
/// <param name="training">How to learn.</param>
/// <param name="features">The number of places of the examples' vectors.</param>
/// <param name="classes">The number of labels.</param>
/// <param name="examples">The number of examples in a round.</param>
/// <param name="ratios">By how much each feature is stretched for each class, laid out as the weights; null as it is.</param>
internal sealed class Descent(LinearTraining training, int features, int classes, int examples, float[]? ratios = null)
{
    private const float BiasStep = 0.1f;

    private readonly int _length = Row.PaddedLength(classes);
    private readonly float[] _weights = new float[features * Row.PaddedLength(classes)];
    private readonly float[] _scores = new float[Row.PaddedLength(classes)];
    private readonly float _lambda = training.Regularisation / Math.Max(1, examples);

    // The weights are kept divided by this, so that shrinking all of them each step is one multiplication.
    private float _scale = 1f;
    private long _steps;

    /// <summary>The number of weights: row after row, one a feature, each padded by <see cref="Row.PaddedLength"/>.</summary>
    public int Weights => _weights.Length;

    /// <summary>One a class, padded.</summary>
    public float[] Bias { get; } = new float[Row.PaddedLength(classes)];

    /// <summary>Learns from one example.</summary>
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
            Add(_scores, indices[at], -step * example.Weight * values[at] / _scale, RowOf(_weights, indices[at]));
        }

        Row.AddScaled(_scores, -step * example.Weight * BiasStep, Bias);
    }

    /// <summary>Adds the weights, multiplied by a factor.</summary>
    public void AddWeights(float factor, float[] sum) => Row.AddScaled(_weights, factor * _scale, sum);

    private void Score(SparseVector text)
    {
        Array.Clear(_scores);
        for (var at = 0; at < text.Indices.Length; at++)
        {
            Add(RowOf(_weights, text.Indices[at]), text.Indices[at], text.Values[at] * _scale, _scores);
        }

        Row.AddScaled(Bias, 1f, _scores);
    }

    private void Add(ReadOnlySpan<float> row, int feature, float factor, Span<float> target)
    {
        if (ratios is null)
        {
            Row.AddScaled(row, factor, target);
        }
        else
        {
            Row.AddProduct(row, RowOf(ratios, feature), factor, target);
        }
    }

    private Span<float> RowOf(float[] rows, int feature) => rows.AsSpan(feature * _length, _length);
}
