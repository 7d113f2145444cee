namespace NudgeBot.Discord.Payloads;

/// <summary>A picture of an embed.</summary>
/// <param name="Url">Where it is: http, https or attachment.</param>
/// <param name="Description">What it shows, for those who cannot see it.</param>
public sealed record EmbedImage(string? Url, string? Description = null);
