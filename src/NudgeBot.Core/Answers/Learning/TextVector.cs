using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>A text as a vector.</summary>
/// <param name="Reading">How it was understood.</param>
/// <param name="Vector">The vector.</param>
internal sealed record TextVector(TextReading Reading, SparseVector Vector)
{
    /// <summary>Whether there is nothing in it to go by.</summary>
    public bool SaysNothing => Reading.Letters < 2 || Vector.Indices.Length == 0;
}
