namespace NudgeBot.Testing.Discord;

/// <summary>A request that does not fit Discord's official description of its API.</summary>
public sealed record ContractViolation(string Request, string Problem);
