namespace NudgeBot.Core.Answers;

/// <summary>A topic that may answer a question.</summary>
/// <param name="TopicId">The topic's id.</param>
/// <param name="Score">How likely it is the right one, from 0 to 1, calibrated on questions the model had not seen.</param>
public readonly record struct ScoredTopic(string TopicId, double Score);
