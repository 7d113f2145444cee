using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>
/// logOut: the bot is gone from the cloud server for ten minutes. close: a server that started less than ten minutes
/// ago answers it with 429.
/// </summary>
internal sealed class SessionMethods(FakeTelegramOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset _startedAt = options.Time.GetUtcNow();
    private DateTimeOffset _loggedOutUntil = DateTimeOffset.MinValue;

    public void AddTo(MethodTable table)
    {
        table.Add("logOut", LogOut);
        table.Add("close", Close);
    }

    /// <summary>Refuses every request while the bot is logged out.</summary>
    public void Check()
    {
        if (options.Time.GetUtcNow() < _loggedOutUntil)
        {
            throw new BotApiRefusal(400, "Logged out");
        }
    }

    private JsonNode LogOut(BotApiRequest request)
    {
        _loggedOutUntil = options.Time.GetUtcNow() + Pause;
        return JsonValue.Create(true);
    }

    private JsonNode Close(BotApiRequest request)
    {
        var left = _startedAt + Pause - options.Time.GetUtcNow();
        return left <= TimeSpan.Zero
            ? JsonValue.Create(true)
            : throw BotApiRefusal.TooManyRequests((int)Math.Ceiling(left.TotalSeconds));
    }
}
