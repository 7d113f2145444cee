using System.Runtime.InteropServices;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Scores every class by a weighted sum of a text's features; the softmax of the scores are probabilities.</summary>
/// <param name="classes">The number of classes.</param>
/// <param name="weights">Row after row, one a feature, each padded by <see cref="Row.PaddedLength"/>.</param>
/// <param name="bias">One a class, padded likewise.</param>
internal sealed class LinearClassifier(int classes, float[] weights, float[] bias)
{
    public float[] Scores(SparseVector text)
    {
        var scores = (float[])bias.Clone();
        for (var at = 0; at < text.Indices.Length; at++)
        {
            Row.AddScaled(weights.AsSpan(text.Indices[at] * scores.Length, scores.Length), text.Values[at], scores);
        }

        return scores[..classes];
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(classes);
        writer.Write(weights.Length);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(bias.AsSpan()));
    }

    public static LinearClassifier Load(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var weights = new float[reader.ReadInt32()];
        var bias = new float[Row.PaddedLength(classes)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new LinearClassifier(classes, weights, bias);
    }
}
