namespace NudgeBot.Testing.Telegram;

/// <summary>What the documentation allows in a request.</summary>
internal interface IBotApiContract
{
    IEnumerable<ContractViolation> Check(BotApiRequest request);
}
