namespace NudgeBot.Discord.Payloads;

/// <summary>A named piece of an embed.</summary>
/// <param name="Name">The name, 1 to 256 characters.</param>
/// <param name="Value">The text, 1 to 1024 characters.</param>
/// <param name="Inline">Whether it may stand beside its neighbours.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false);
