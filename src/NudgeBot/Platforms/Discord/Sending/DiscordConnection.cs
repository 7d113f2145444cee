using Microsoft.Extensions.Options;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Rest;

namespace NudgeBot.Platforms.Discord.Sending;

/// <summary>The connections to Discord with the bot's token.</summary>
internal sealed class DiscordConnection : IDisposable
{
    // Longer waits are the courier's, which has other channels to serve meanwhile.
    private static readonly TimeSpan MostWaitForTurn = TimeSpan.FromSeconds(5);

    private readonly NudgeBot.Discord.DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;

    public DiscordConnection(IOptions<DiscordOptions> options, TimeProvider time, ILoggerFactory loggers)
    {
        var discord = options.Value;
        _time = time;
        _loggers = loggers;
        _options = new NudgeBot.Discord.DiscordOptions
        {
            Token = discord.Token,
            ProjectUrl = discord.ProjectUrl,
            ApiBaseUrl = discord.ApiBaseUrl,
            RequestTimeout = discord.AnswerWithin,
            MaxRateLimitWait = MostWaitForTurn,
        };
        Rest = new DiscordRest(_options, time, loggers);
    }

    /// <summary>The REST API.</summary>
    public DiscordRest Rest { get; }

    /// <summary>A gateway, to be run once.</summary>
    public DiscordGateway NewGateway() => new(_options, Rest, _time, _loggers);

    public void Dispose() => Rest.Dispose();
}
