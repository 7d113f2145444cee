namespace NudgeBot.Core.Answers.Text;

/// <summary>A text as it was understood.</summary>
/// <param name="Words">Its words as they were written.</param>
/// <param name="Repaired">Its words, misspelt ones replaced by known ones.</param>
/// <param name="Concepts">The concepts in it; one that is found twice is there twice.</param>
/// <param name="UnknownShare">The share of its words, as written, that are not known; from 0 to 1.</param>
internal sealed record TextReading(
    IReadOnlyList<string> Words, IReadOnlyList<string> Repaired, IReadOnlyList<string> Concepts, double UnknownShare)
{
    /// <summary>How many letters it has.</summary>
    public int Letters => Words.Sum(word => word.EnumerateRunes().Count(System.Text.Rune.IsLetter));
}
