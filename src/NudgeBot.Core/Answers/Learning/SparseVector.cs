namespace NudgeBot.Core.Answers.Learning;

/// <summary>A vector that is zero but at a few places.</summary>
/// <param name="Indices">The places, ascending.</param>
/// <param name="Values">The values there.</param>
internal sealed record SparseVector(int[] Indices, float[] Values);
