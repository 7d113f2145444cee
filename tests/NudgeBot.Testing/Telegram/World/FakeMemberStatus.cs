namespace NudgeBot.Testing.Telegram;

public enum FakeMemberStatus
{
    Left,
    Creator,
    Administrator,
    Member,
    Restricted,
    Kicked,
}
