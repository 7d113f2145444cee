namespace NudgeBot.Testing.Telegram;

public enum FakeChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
