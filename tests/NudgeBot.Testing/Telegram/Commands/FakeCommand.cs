namespace NudgeBot.Testing.Telegram;

/// <summary>An entry of a command menu.</summary>
public sealed record FakeCommand(string Name, string Description);
