namespace NudgeBot.Testing.Telegram;

/// <summary>Something that goes wrong with a request. Make one with the methods of this class.</summary>
/// <param name="IsAccepted">True: the request is carried out (the message exists), only its answer suffers.</param>
/// <param name="Effect">What the caller gets to see instead of an answer.</param>
public sealed record Fault(bool IsAccepted, FaultEffect Effect)
{
    public int Status { get; init; }

    public string Body { get; init; } = "";

    public int? RetryAfter { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>A refusal in Telegram's form.</summary>
    public static Fault Error(int code, string description) => new(false, FaultEffect.Refusal) { Status = code, Body = description };

    public static Fault TooManyRequests(int seconds) =>
        new(false, FaultEffect.Refusal) { Status = 429, Body = $"Too Many Requests: retry after {seconds}", RetryAfter = seconds };

    /// <summary>The Bot API server restarts.</summary>
    public static Fault ServerError() => Error(500, "Internal Server Error: restart");

    public static Fault Unauthorized() => Error(401, "Unauthorized");

    /// <summary>A gateway's HTML page; with <paramref name="accepted"/> the message exists all the same.</summary>
    public static Fault BadGateway(bool accepted = false) => new(accepted, FaultEffect.Page)
    {
        Status = 502,
        Body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n",
    };

    public static Fault GatewayTimeout(bool accepted = true) => BadGateway(accepted) with { Status = 504 };

    /// <summary>The connection is reset and nothing happened.</summary>
    public static Fault ResetBeforeAccepting() => new(false, FaultEffect.Reset);

    /// <summary>The message exists, but the connection is reset before the answer.</summary>
    public static Fault ResetAfterAccepting() => new(true, FaultEffect.Reset);

    /// <summary>Nothing happens, and no answer comes, until released; then the request is handled.</summary>
    public static Fault HoldBeforeAccepting() => new(false, FaultEffect.Hold);

    /// <summary>The message exists at once; the answer comes when released.</summary>
    public static Fault HoldAfterAccepting() => new(true, FaultEffect.Hold);

    /// <summary>The answer comes late by the fake's clock.</summary>
    public static Fault Slow(TimeSpan delay) => new(true, FaultEffect.Late) { Delay = delay };

    /// <summary>Half of the answer comes, the rest late by the fake's clock.</summary>
    public static Fault SlowBody(TimeSpan delay) => new(true, FaultEffect.Halting) { Delay = delay };

    /// <summary>Status 200 with a body that is no JSON.</summary>
    public static Fault InvalidJson() => new(true, FaultEffect.Page) { Status = 200, Body = "{\"ok\":true,\"result\":{\"message_id\":" };
}
