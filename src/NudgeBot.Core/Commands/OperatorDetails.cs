namespace NudgeBot.Core.Commands;

/// <summary>Who runs this bot, as parents are told.</summary>
/// <param name="Name">The operator's name; null when not given.</param>
/// <param name="Contact">How to reach them: an address or number; null when not given.</param>
public sealed record OperatorDetails(string? Name, string? Contact);
