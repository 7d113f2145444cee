namespace NudgeBot.Testing.Telegram;

/// <summary>Text without markup and where it was marked.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<FakeEntity> Entities);
