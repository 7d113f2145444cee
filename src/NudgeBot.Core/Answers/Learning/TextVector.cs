namespace NudgeBot.Core.Answers.Learning;

/// <summary>A text as a vector, and what the vector does not say.</summary>
/// <param name="Vector">The vector.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="UnknownShare">The share of its words that training never showed, from 0 to 1.</param>
internal sealed record TextVector(SparseVector Vector, int Words, int Letters, double UnknownShare)
{
    /// <summary>Whether there is nothing in it to go by.</summary>
    public bool SaysNothing => Letters < 2 || Vector.Indices.Length == 0;
}
