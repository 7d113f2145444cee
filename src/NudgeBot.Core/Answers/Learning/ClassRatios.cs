namespace NudgeBot.Core.Answers.Learning;

/// <summary>
/// How much more often a feature stands in a class than in the others, as the logarithm of the ratio: the naive Bayes features
/// of Wang and Manning, "Baselines and Bigrams" (2012).
/// </summary>
internal static class ClassRatios
{
    // As if each feature had been seen this often in each class before; found on training texts that were left out.
    private const float Smoothing = 0.2f;

    /// <summary>Counts features in examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="features">The number of places of their vectors.</param>
    /// <param name="classes">The number of labels.</param>
    /// <returns>Row after row, one a feature, each padded by <see cref="Row.PaddedLength"/> with zeros.</returns>
    public static float[] Of(IReadOnlyList<LabelledVector> examples, int features, int classes)
    {
        var length = Row.PaddedLength(classes);
        var ratios = new float[features * length];
        var ofClass = new double[classes];
        foreach (var example in examples)
        {
            foreach (var feature in example.Vector.Indices)
            {
                ratios[(feature * length) + example.Label] += example.Weight;
                ofClass[example.Label] += example.Weight;
            }
        }

        var ofAll = ofClass.Sum();
        for (var feature = 0; feature < features; feature++)
        {
            var row = ratios.AsSpan(feature * length, classes);
            var uses = 0f;
            foreach (var count in row)
            {
                uses += count;
            }

            for (var label = 0; label < classes; label++)
            {
                var own = (Smoothing + row[label]) / ((Smoothing * features) + ofClass[label]);
                var others = classes - 1;
                var elsewhere = ((Smoothing * others) + uses - row[label]) / ((Smoothing * others * features) + ofAll - ofClass[label]);
                row[label] = (float)Math.Log(own / elsewhere);
            }
        }

        return ratios;
    }
}
