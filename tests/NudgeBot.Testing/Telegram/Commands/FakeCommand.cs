namespace NudgeBot.Testing.Telegram;

/// <summary>An entry of a command menu.</summary>
public sealed record FakeCommand(string Name, string Description)
{
    /// <summary>Only the sender sees the command in a group.</summary>
    public bool IsEphemeral { get; init; }
}
