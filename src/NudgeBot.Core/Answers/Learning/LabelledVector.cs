namespace NudgeBot.Core.Answers.Learning;

/// <summary>A training text as a vector.</summary>
/// <param name="Vector">The vector.</param>
/// <param name="Label">The class it belongs to, from 0.</param>
/// <param name="Weight">How much it counts; 1 for an ordinary example.</param>
internal readonly record struct LabelledVector(SparseVector Vector, int Label, float Weight = 1f);
