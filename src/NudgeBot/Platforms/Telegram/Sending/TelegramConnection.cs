using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>
/// The connections to the Bot API. The token is part of every request's path, so nothing here logs or traces requests: no
/// HTTP client factory, and no activities, whose tags hold the whole address.
/// </summary>
internal sealed class TelegramConnection : IDisposable
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(15);

    private readonly DepartureWatch _handler;
    private readonly HttpClient _callsHttp;
    private readonly HttpClient _pollsHttp;

    public TelegramConnection(IOptions<TelegramOptions> options)
    {
        var telegram = options.Value;
        _handler = new DepartureWatch(new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectWithin,
            MaxConnectionsPerServer = telegram.InFlight + 32,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        _callsHttp = new HttpClient(_handler, disposeHandler: false) { Timeout = telegram.AnswerWithin };
        _pollsHttp = new HttpClient(_handler, disposeHandler: false) { Timeout = telegram.PollFor + PollMargin };
        Calls = new TelegramBotClient(ClientOptions(telegram), _callsHttp);
        Polls = new TelegramBotClient(ClientOptions(telegram), _pollsHttp);
    }

    /// <summary>For every method but getUpdates.</summary>
    public ITelegramBotClient Calls { get; }

    /// <summary>For getUpdates, whose answer may take as long as the poll lasts.</summary>
    public ITelegramBotClient Polls { get; }

    public void Dispose()
    {
        _callsHttp.Dispose();
        _pollsHttp.Dispose();
        _handler.Dispose();
    }

    // The library's own waiting after a 429 would hold a courier's place on the wire: it throws at once instead.
    private static TelegramBotClientOptions ClientOptions(TelegramOptions options) =>
        new(options.Token, options.ApiBaseUrl?.GetLeftPart(UriPartial.Authority)) { RetryCount = 0, RetryThreshold = 0 };
}
