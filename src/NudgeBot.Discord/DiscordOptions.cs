using System.Reflection;
using NudgeBot.Discord.Gateway;

namespace NudgeBot.Discord;

/// <summary>How to reach Discord and how much of its allowances to use.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot token, without "Bot ". Never logged.</summary>
    public required string Token { get; init; }

    /// <summary>Where the bot's project is found; Discord demands it in every request.</summary>
    public required Uri ProjectUrl { get; init; }

    /// <summary>The bot's version, as Discord demands it in every request; the library's own by default.</summary>
    public string ProjectVersion { get; init; } = typeof(DiscordOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Where the REST API is, version included. Default https://discord.com/api/v10.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>How long one try of a request may take. Default 15 s, at least 1 s. First answers to interactions take at most 3 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 s.</exception>
    public TimeSpan RequestTimeout { get; init => field = AtLeast(value, TimeSpan.FromSeconds(1)); } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is tried when that is safe, the first included. Default 3, 1 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 10.</exception>
    public int MaxTries { get; init => field = Within(value, 1, 10); } = 3;

    /// <summary>
    /// How long a request may wait for its turn within the rate limits; beyond that it ends as
    /// <see cref="Rest.RestFailure.RateLimited"/> with the time to wait. Default 30 s, zero or more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxRateLimitWait { get; init => field = AtLeast(value, TimeSpan.Zero); } = TimeSpan.FromSeconds(30);

    /// <summary>Requests in one second over all routes but those of interactions. Default 50, Discord's own limit; 1 to 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 10,000.</exception>
    public int GlobalRequestsPerSecond { get; init => field = Within(value, 1, 10_000); } = 50;

    /// <summary>
    /// How many refused requests (401, 403, 429) in ten minutes stop all sending. Default 5,000, 1 to 9,000; Discord bans the
    /// whole address at 10,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 9,000.</exception>
    public int InvalidRequestBudget { get; init => field = Within(value, 1, 9_000); } = 5_000;

    /// <summary>Which events Discord sends. Default guilds and direct messages (4097).</summary>
    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds | GatewayIntents.DirectMessages;

    /// <summary>How many gateway connections share the guilds; null takes what Discord recommends. 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? ShardCount { get; init => field = value is null ? null : Within(value.Value, 1, int.MaxValue); }

    /// <summary>Whether the gateway's traffic is compressed (zlib-stream). Default true.</summary>
    public bool CompressGateway { get; init; } = true;

    /// <summary>How many received events may wait to be handled before reading stops. Default 1,024, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int EventBuffer { get; init => field = Within(value, 1, int.MaxValue); } = 1024;

    internal string UserAgent => $"DiscordBot ({ProjectUrl}, {ProjectVersion})";

    internal static string LibraryName { get; } = typeof(DiscordOptions).Assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? "NudgeBot";

    private static TimeSpan AtLeast(TimeSpan value, TimeSpan min) =>
        value >= min ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"The least is {min}.");

    private static int Within(int value, int min, int max) =>
        value >= min && value <= max ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"The range is {min} to {max}.");
}
