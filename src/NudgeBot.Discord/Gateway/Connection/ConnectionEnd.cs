namespace NudgeBot.Discord.Gateway;

/// <summary>How a connection ended and what follows from it.</summary>
/// <param name="Next">What to do next.</param>
/// <param name="Reason">Why, for the log.</param>
/// <param name="CloseCode">Discord's code, when it closed with one.</param>
internal sealed record ConnectionEnd(NextStep Next, string Reason, int? CloseCode = null)
{
    public static ConnectionEnd ShutDown { get; } = new(NextStep.Stop, "asked to stop");

    /// <summary>What Discord documents for its close codes; where it says only "may reconnect", what other libraries do.</summary>
    public static ConnectionEnd ClosedBy(int? code)
    {
        var reason = code is null ? "the connection was lost" : $"Discord closed with {code}";
        var next = (GatewayCloseCode?)code switch
        {
            GatewayCloseCode.InvalidSequence or GatewayCloseCode.SessionTimedOut
                or GatewayCloseCode.NotAuthenticated or GatewayCloseCode.AlreadyAuthenticated => NextStep.NewSession,
            GatewayCloseCode.RateLimited => NextStep.NewSessionSlowly,
            GatewayCloseCode.AuthenticationFailed or GatewayCloseCode.InvalidShard or GatewayCloseCode.ShardingRequired
                or GatewayCloseCode.InvalidApiVersion or GatewayCloseCode.InvalidIntents or GatewayCloseCode.DisallowedIntents => NextStep.GiveUp,
            _ => NextStep.Resume,
        };
        return new ConnectionEnd(next, reason, code);
    }
}
