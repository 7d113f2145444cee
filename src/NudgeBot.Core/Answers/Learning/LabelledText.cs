namespace NudgeBot.Core.Answers.Learning;

/// <summary>A training text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The class it belongs to, from 0.</param>
/// <param name="Weight">How much it counts; 1 for an ordinary example.</param>
internal readonly record struct LabelledText(string Text, int Label, float Weight = 1f);

/// <summary>A training text as a model sees it that has not learned from it.</summary>
/// <param name="Example">The text.</param>
/// <param name="Vector">Its vector.</param>
/// <param name="Scores">The model's score of each class.</param>
internal sealed record UnseenText(LabelledText Example, TextVector Vector, float[] Scores);
