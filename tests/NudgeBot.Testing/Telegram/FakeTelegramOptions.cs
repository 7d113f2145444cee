namespace NudgeBot.Testing.Telegram;

/// <summary>How the fake server behaves; every default is what Telegram does, as far as it is known.</summary>
public sealed class FakeTelegramOptions
{
    /// <summary>The one token it knows. Others are answered 401, malformed ones 404.</summary>
    public string Token { get; set; } = "424242:fake-token";

    public string BotName { get; set; } = "Nudge Bot";

    public string BotUsername { get; set; } = "nudge_test_bot";

    /// <summary>Loopback port, 0 for any free one.</summary>
    public int Port { get; set; }

    /// <summary>Clock of limits, long polls, expiry of updates, webhook retries and delays.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>False: privacy mode is on, as BotFather sets it for a new bot.</summary>
    public bool ReadsAllGroupMessages { get; set; }

    public bool JoinsGroups { get; set; } = true;

    public bool TakesInlineQueries { get; set; } = true;

    /// <summary>Inline feedback, which BotFather's /setinlinefeedback switches on.</summary>
    public bool TellsChosenResults { get; set; }

    /// <summary>How long a pressed button waits for its answer; peers saw 10 to 15 s.</summary>
    public TimeSpan CallbackAnswerTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The server never keeps a poll longer than this, whatever it is asked.</summary>
    public TimeSpan LongestPoll { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>
    /// True: like the real server, a poll repeated with the same offset within 3 s waits 3 s, within 0.5 s gets one
    /// update only, and a second conflict within 3 s is answered 3 s late. Off by default, since tests would wait.
    /// </summary>
    public bool SlowsRepeatedPolls { get; set; }

    /// <summary>First update id; later ones rise by one.</summary>
    public int FirstUpdateId { get; set; } = 700_000_001;

    /// <summary>False: neither requests nor messages are kept, for long benchmarks (counts still are).</summary>
    public bool KeepsHistory { get; set; } = true;

    /// <summary>True: the fake's own results and updates are held to the documentation too, see <c>AnswerViolations</c>.</summary>
    public bool ChecksAnswers { get; set; }

    /// <summary>False: the names written in the fake are the contract, even where the documentation is at hand.</summary>
    public bool UsesDocumentation { get; set; } = true;

    /// <summary>Carries webhook calls; null for plain sockets. Plain http is accepted towards loopback hosts only.</summary>
    public HttpMessageHandler? WebhookHandler { get; set; }

    /// <summary>First wait after a failed webhook call; it doubles up to a minute.</summary>
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    public SendLimits Limits { get; } = new();
}
