using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NudgeBot.Discord.Rest;

/// <summary>
/// Discord's REST API for one bot token. Safe for use by many at once; keep one for each token, since it holds what is known
/// of the rate limits. No request throws for what Discord or the network does; a request that is cancelled before it began to
/// leave throws <see cref="OperationCanceledException"/>, later ones end as <see cref="UnknownReason.Cancelled"/>.
/// </summary>
public sealed class DiscordRest : IDisposable
{
    private readonly RestPipeline _pipeline;

    /// <summary>Makes no connection yet.</summary>
    /// <param name="options">The token, the addresses and the limits.</param>
    /// <param name="time">The clock of all waits.</param>
    /// <param name="loggers">Where trouble is told; tokens and message texts never are.</param>
    /// <exception cref="ArgumentException">The token is blank.</exception>
    public DiscordRest(DiscordOptions options, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Token);
        _pipeline = new RestPipeline(options, time ?? TimeProvider.System, (loggers ?? NullLoggerFactory.Instance).CreateLogger<DiscordRest>());
        Application = new ApplicationApi(_pipeline);
        Channels = new ChannelsApi(_pipeline);
        Commands = new CommandsApi(_pipeline);
        Gateway = new GatewayApi(_pipeline);
        Guilds = new GuildsApi(_pipeline);
        InteractionResponses = new InteractionResponsesApi(_pipeline);
        Messages = new MessagesApi(_pipeline);
        Threads = new ThreadsApi(_pipeline);
        Users = new UsersApi(_pipeline);
    }

    /// <summary>The bot's own application.</summary>
    public ApplicationApi Application { get; }

    /// <summary>Channels.</summary>
    public ChannelsApi Channels { get; }

    /// <summary>The commands that Discord shows.</summary>
    public CommandsApi Commands { get; }

    /// <summary>Where the gateway is.</summary>
    public GatewayApi Gateway { get; }

    /// <summary>Guilds, their roles and members.</summary>
    public GuildsApi Guilds { get; }

    /// <summary>Answers to interactions and what follows them.</summary>
    public InteractionResponsesApi InteractionResponses { get; }

    /// <summary>Messages in channels and threads.</summary>
    public MessagesApi Messages { get; }

    /// <summary>Threads of forums.</summary>
    public ThreadsApi Threads { get; }

    /// <summary>The bot's user, its guilds and its direct messages.</summary>
    public UsersApi Users { get; }

    /// <summary>How many requests Discord refused (401, 403, 429) in the last ten minutes.</summary>
    public int InvalidRequests => _pipeline.InvalidRequests;

    /// <inheritdoc/>
    public void Dispose() => _pipeline.Dispose();
}
