namespace NudgeBot.Discord.Gateway;

/// <summary>Why the gateway stopped for good. Everything else it outlives by connecting again.</summary>
public abstract record GatewayEnd
{
    private GatewayEnd()
    {
    }

    /// <summary>It was asked to.</summary>
    public sealed record ShutDown : GatewayEnd;

    /// <summary>Discord rejected the token.</summary>
    public sealed record TokenRejected : GatewayEnd;

    /// <summary>Discord closed a connection with a code that no new connection mends.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Advice">What the operator has to do, in one sentence.</param>
    public sealed record Refused(GatewayCloseCode Code, string Advice) : GatewayEnd;
}
