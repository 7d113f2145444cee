namespace NudgeBot.Testing.Telegram;

/// <summary>A topic of a forum, as it was when it was read. Topic 1 is General.</summary>
public sealed record FakeTopic(long ChatId, int Id, string Name)
{
    public const int General = 1;

    public bool IsClosed { get; init; }

    public bool IsDeleted { get; init; }
}
