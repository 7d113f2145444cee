namespace NudgeBot.Testing.Telegram;

/// <summary>A pressed button and what the bot answered, as it was when it was read.</summary>
public sealed record FakeCallback(string Id, FakeUser From, FakeMessage? Message, string Data, DateTimeOffset PressedAt)
{
    public bool IsAnswered { get; init; }

    /// <summary>The notice shown to the person; empty for a silent answer.</summary>
    public string Text { get; init; } = "";

    public bool IsAlert { get; init; }

    public string? Url { get; init; }
}
