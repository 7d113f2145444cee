namespace NudgeBot.Testing.Telegram;

/// <summary>
/// The server says no. An exception, because a refusal can arise deep inside a nested keyboard or text and every
/// one of them ends the request in the same way.
/// </summary>
internal sealed class BotApiRefusal(int code, string description, int? retryAfter = null, long? migrateToChatId = null)
    : Exception(description)
{
    public int Code => code;

    public int? RetryAfter => retryAfter;

    public long? MigrateToChatId => migrateToChatId;

    /// <summary>400 with the server's prefix; its first letter becomes small unless it is an ERROR_CODE.</summary>
    public static BotApiRefusal Bad(string what) => new(400, "Bad Request: " + Lowered(what));

    public static BotApiRefusal Forbidden(string what) => new(403, "Forbidden: " + Lowered(what));

    public static BotApiRefusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", retryAfter: seconds);

    private static string Lowered(string what) =>
        what.Length > 1 && (what[1] == '_' || what[1] is >= 'A' and <= 'Z') ? what : char.ToLowerInvariant(what[0]) + what[1..];
}
