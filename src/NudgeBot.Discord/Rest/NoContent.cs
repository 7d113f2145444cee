namespace NudgeBot.Discord.Rest;

/// <summary>The answer of requests that have none.</summary>
public readonly record struct NoContent;
