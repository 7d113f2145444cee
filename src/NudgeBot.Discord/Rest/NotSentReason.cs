namespace NudgeBot.Discord.Rest;

/// <summary>What kept a request from being carried out.</summary>
public enum NotSentReason
{
    /// <summary>No connection could be made. Try again later.</summary>
    NoConnection,

    /// <summary>Discord's edge could not pass the request on (502). Try again later.</summary>
    BadGateway,

    /// <summary>The payload exceeds a limit; the detail names the place. Trying again is useless.</summary>
    LimitExceeded,

    /// <summary>Discord rejected the token earlier, so nothing is sent with it any more. Needs the operator.</summary>
    TokenRejected,

    /// <summary>
    /// Too many requests were refused in the last ten minutes; sending stops before Discord bans the address. Try again in some
    /// minutes, and look why.
    /// </summary>
    InvalidRequestBudgetSpent,
}
