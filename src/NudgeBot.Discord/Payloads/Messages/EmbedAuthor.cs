namespace NudgeBot.Discord.Payloads;

/// <summary>Who is named above an embed.</summary>
/// <param name="Name">The name, up to 256 characters.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IconUrl">A small picture.</param>
public sealed record EmbedAuthor(string? Name, string? Url = null, string? IconUrl = null);
