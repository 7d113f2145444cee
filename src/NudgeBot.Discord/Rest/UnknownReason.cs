namespace NudgeBot.Discord.Rest;

/// <summary>Why it is not known whether a request was carried out.</summary>
public enum UnknownReason
{
    /// <summary>No answer came in time.</summary>
    TimedOut,

    /// <summary>The connection broke after the request began to leave.</summary>
    ConnectionLost,

    /// <summary>Discord answered that it had a fault (500, 503, 504).</summary>
    ServerError,

    /// <summary>Discord said it was done, with a body that cannot be read.</summary>
    UnreadableAnswer,

    /// <summary>The caller gave up after the request began to leave.</summary>
    Cancelled,
}
