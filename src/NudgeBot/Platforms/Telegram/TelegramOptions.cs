namespace NudgeBot.Platforms.Telegram;

/// <summary>How the bot is on Telegram: the configuration section "Telegram".</summary>
internal sealed class TelegramOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telegram";

    /// <summary>The bot's token, "digits:secret", from @BotFather; empty to stay off Telegram. Default empty.</summary>
    public string Token { get; set; } = "";

    /// <summary>Scheme, host and port of a Bot API server of one's own; null for api.telegram.org. Default null.</summary>
    public Uri? ApiBaseUrl { get; set; }

    /// <summary>
    /// Whether messages above the free rate are paid for in Telegram Stars from the bot's balance, up to
    /// <see cref="MessagesPerSecond"/>. Must also be switched on in @BotFather. Default false.
    /// </summary>
    public bool PaidBroadcast { get; set; }

    /// <summary>
    /// Whether a nudge that may have arrived although Telegram did not say so is sent once more, a minute later. Default true.
    /// </summary>
    public bool RepeatWhenUnsure { get; set; } = true;

    /// <summary>
    /// Messages a second to all chats together, 0.1 to 10,000; null for 29.6, or 950 with <see cref="PaidBroadcast"/>.
    /// Telegram documents "about 30" and, paid for, up to 1,000; more is for a Bot API server that allows more.
    /// </summary>
    public double? MessagesPerSecond { get; set; }

    /// <summary>The shortest time between two messages to one chat. Telegram documents one second. Default 1.02 s, 0 to 60 s.</summary>
    public TimeSpan BetweenMessagesToAChat { get; set; } = TimeSpan.FromSeconds(1.02);

    /// <summary>Messages in any minute to one group or channel. Telegram documents 20. Default 19, 1 to 1,000.</summary>
    public int MessagesPerMinuteToAGroup { get; set; } = 19;

    /// <summary>How long Telegram holds a request for updates when there are none. Default 50 s, the most it grants; 1 s to 50 s.</summary>
    public TimeSpan PollFor { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>How long any other request may take before its fate counts as unknown. Default 30 s, 0.1 s to 300 s.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The https address at which Telegram reaches this bot, to have updates posted instead of asking for them; without a path
    /// it is completed to <see cref="TelegramEndpoint.Path"/>. Null to ask. Default null.
    /// </summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>
    /// The word by which posts are known to be Telegram's, 1 to 256 of A-Z, a-z, 0-9, _ and -; empty for one made of the token.
    /// Default empty.
    /// </summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>Posts that Telegram may have open at once, 1 to 100. Default 40.</summary>
    public int WebhookConnections { get; set; } = 40;

    /// <summary>The whole address that Telegram posts to; null when it is asked.</summary>
    public Uri? WebhookAddress => WebhookUrl is { AbsolutePath: "/" } root ? new Uri(root, TelegramEndpoint.Path) : WebhookUrl;

    /// <summary>Whether the bot is on Telegram at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Token);

    /// <summary>The messages a second that apply.</summary>
    public double RatePerSecond => MessagesPerSecond ?? (PaidBroadcast ? 950 : 29.6);

    /// <summary>Sends that may be on the wire at once, enough for the rate at half a second each.</summary>
    public int InFlight => (int)Math.Clamp(RatePerSecond / 2, 64, 500);
}
