namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// Scores every class by a weighted sum of a text's features; the softmax of the scores are probabilities. The weights are kept
/// in half precision, exact to one part in two thousand: half the memory, and the same answers.
/// </summary>
internal sealed class LinearClassifier
{
    private readonly int _classes;
    private readonly Half[] _weights;
    private readonly float[] _bias;

    private LinearClassifier(int classes, Half[] weights, float[] bias)
    {
        _classes = classes;
        _weights = weights;
        _bias = bias;
    }

    /// <summary>The classifier of some weights.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="weights">Row after row, one a feature, each padded by <see cref="Row.PaddedLength"/>.</param>
    /// <param name="bias">One a class.</param>
    public static LinearClassifier Of(int classes, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var padded = Row.PaddedLength(classes);
        var kept = new Half[weights.Length / padded * classes];
        for (int from = 0, to = 0; to < kept.Length; from += padded, to += classes)
        {
            for (var label = 0; label < classes; label++)
            {
                kept[to + label] = (Half)weights[from + label];
            }
        }

        return new LinearClassifier(classes, kept, bias[..classes].ToArray());
    }

    public float[] Scores(SparseVector text)
    {
        var scores = (float[])_bias.Clone();
        for (var at = 0; at < text.Indices.Length; at++)
        {
            var row = _weights.AsSpan(text.Indices[at] * _classes, _classes);
            for (var label = 0; label < row.Length; label++)
            {
                scores[label] += (float)row[label] * text.Values[at];
            }
        }

        return scores;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_classes);
        writer.WriteArray(_weights);
        writer.WriteArray(_bias);
    }

    public static LinearClassifier Load(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadArray<Half>(), reader.ReadArray<float>());
}
