using System.Numerics;
using System.Runtime.InteropServices;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Arithmetic on a row of weights.</summary>
internal static class Row
{
    private const int Lanes = 8;

    /// <summary>The length of a row for some classes: whole vectors of the processor, the rest of the last one zero.</summary>
    public static int PaddedLength(int classes) => (classes + Lanes - 1) / Lanes * Lanes;

    /// <summary>target += factor × row.</summary>
    public static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> target)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        for (var at = 0; at < rows.Length; at++)
        {
            targets[at] += rows[at] * factor;
        }

        for (var at = rows.Length * Vector<float>.Count; at < row.Length; at++)
        {
            target[at] += row[at] * factor;
        }
    }

    /// <summary>target += factor × row × other, place by place.</summary>
    public static void AddProduct(ReadOnlySpan<float> row, ReadOnlySpan<float> other, float factor, Span<float> target)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var others = MemoryMarshal.Cast<float, Vector<float>>(other);
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        for (var at = 0; at < rows.Length; at++)
        {
            targets[at] += rows[at] * others[at] * factor;
        }

        for (var at = rows.Length * Vector<float>.Count; at < row.Length; at++)
        {
            target[at] += row[at] * other[at] * factor;
        }
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Softmax(Span<float> scores)
    {
        var most = scores[0];
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = MathF.Exp(scores[at] - most);
            sum += scores[at];
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }
}
