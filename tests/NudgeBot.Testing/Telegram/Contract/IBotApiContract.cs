namespace NudgeBot.Testing.Telegram;

/// <summary>What the documentation allows in a request.</summary>
internal interface IBotApiContract
{
    /// <summary>Whether the documentation has this method, in any case of letters.</summary>
    bool Knows(string method);

    IEnumerable<ContractViolation> Check(BotApiRequest request);
}
