namespace NudgeBot.Testing.Telegram;

internal sealed class NoContract : IBotApiContract
{
    public IEnumerable<ContractViolation> Check(BotApiRequest request) => [];
}
