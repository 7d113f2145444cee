namespace NudgeBot.Core.Answers.Learning;

/// <summary>A feature of a text.</summary>
/// <param name="Hash">Which feature.</param>
/// <param name="Family">What it is.</param>
/// <param name="Count">How often it occurs in the text.</param>
internal readonly record struct FeatureCount(ulong Hash, FeatureFamily Family, int Count);
