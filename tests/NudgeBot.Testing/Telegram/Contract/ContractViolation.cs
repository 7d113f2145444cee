namespace NudgeBot.Testing.Telegram;

/// <summary>A request that the Bot API's documentation does not allow, whether or not the server would have let it pass.</summary>
public sealed record ContractViolation(string Method, string Problem)
{
    public override string ToString() => $"{Method}: {Problem}";
}
