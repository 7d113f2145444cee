namespace NudgeBot.Platforms.Discord;

/// <summary>How the bot is on Discord: the configuration section "Discord".</summary>
internal sealed class DiscordOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token from the Discord developer portal, without "Bot "; empty to stay off Discord. Default empty.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the REST API is, version included. Default https://discord.com/api/v10.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10");

    /// <summary>
    /// The application's public key, 64 hex digits, when Discord is to post interactions to /discord/interactions; empty to
    /// receive them over the gateway. Default empty.
    /// </summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Where this bot's project is found; Discord demands such an address in every request.</summary>
    public Uri ProjectUrl { get; set; } = new("https://nudgebot.example");

    /// <summary>Messages a second to all channels together, 0.1 to 10,000. Discord allows 50 requests of any kind. Default 45.</summary>
    public double MessagesPerSecond { get; set; } = 45;

    /// <summary>The shortest time between two messages to one channel. Discord allows about 5 in 5 s. Default 1.02 s, 0 to 60 s.</summary>
    public TimeSpan BetweenMessagesToAChat { get; set; } = TimeSpan.FromSeconds(1.02);

    /// <summary>How long one try of a request may take before its fate counts as unknown. Default 15 s, 1 s to 300 s.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The file that remembers the servers, and the gateway's session over a short restart; empty for none. Default
    /// discord.json beside the SQLite file.
    /// </summary>
    public string MemoryPath { get; set; } = "";

    /// <summary>
    /// Whether a restart within five minutes takes up the gateway's session, so that nothing that was said meanwhile is
    /// missed. Default true with SQLite; false with PostgreSQL, where another node may have gone on meanwhile.
    /// </summary>
    public bool ResumesAfterRestart { get; set; } = true;

    /// <summary>Whether the bot is on Discord at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Token);
}
