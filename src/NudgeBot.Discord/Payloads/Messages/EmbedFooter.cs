namespace NudgeBot.Discord.Payloads;

/// <summary>What is said below an embed.</summary>
/// <param name="Text">The text, up to 2048 characters.</param>
/// <param name="IconUrl">A small picture.</param>
public sealed record EmbedFooter(string? Text, string? IconUrl = null);
