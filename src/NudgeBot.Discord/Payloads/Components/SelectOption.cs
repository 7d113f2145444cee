namespace NudgeBot.Discord.Payloads;

/// <summary>One text of a <see cref="StringSelect"/>.</summary>
/// <param name="Label">What is shown, 1 to 100 characters.</param>
/// <param name="Value">What comes back, 1 to 100 characters.</param>
/// <param name="Description">A line below, up to 100 characters.</param>
/// <param name="Emoji">A picture before it.</param>
/// <param name="Default">Whether it is chosen from the start.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, Emoji? Emoji = null, bool? Default = null);
