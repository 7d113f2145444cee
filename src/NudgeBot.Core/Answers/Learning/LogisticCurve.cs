namespace NudgeBot.Core.Answers.Learning;

/// <summary>A probability from a few numbers: logistic regression.</summary>
/// <param name="weights">One for each number, and the constant last.</param>
internal sealed class LogisticCurve(double[] weights)
{
    private const int Steps = 25;
    private const double Ridge = 0.05;

    public double Probability(ReadOnlySpan<double> numbers)
    {
        var sum = weights[^1];
        for (var at = 0; at < numbers.Length; at++)
        {
            sum += weights[at] * numbers[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The curve that fits best, by Newton's method.</summary>
    /// <param name="examples">The numbers of each example and whether it is a yes.</param>
    public static LogisticCurve Fit(IReadOnlyList<(double[] Numbers, bool Yes)> examples)
    {
        var size = examples[0].Numbers.Length + 1;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            var curve = new LogisticCurve(weights);
            foreach (var (numbers, yes) in examples)
            {
                var probability = curve.Probability(numbers);
                for (var row = 0; row < size; row++)
                {
                    var value = row < numbers.Length ? numbers[row] : 1;
                    gradient[row] += ((yes ? 1 : 0) - probability) * value;
                    for (var column = 0; column < size; column++)
                    {
                        curvature[row, column] += probability * (1 - probability) * value
                            * (column < numbers.Length ? numbers[column] : 1);
                    }
                }
            }

            for (var row = 0; row < size; row++)
            {
                gradient[row] -= Ridge * weights[row];
                curvature[row, row] += Ridge;
            }

            var change = Solve(curvature, gradient);
            for (var row = 0; row < size; row++)
            {
                weights[row] += change[row];
            }
        }

        return new LogisticCurve(weights);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(weights.Length);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    public static LogisticCurve Load(BinaryReader reader)
    {
        var weights = new double[reader.ReadInt32()];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = reader.ReadDouble();
        }

        return new LogisticCurve(weights);
    }

    // Gaussian elimination; the ridge makes the matrix positive definite, so no pivot is zero.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                right[row] -= matrix[row, column] * right[column];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
