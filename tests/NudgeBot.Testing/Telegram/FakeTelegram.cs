namespace NudgeBot.Testing.Telegram;

/// <summary>
/// Telegram in this process: the Bot API over real HTTP on the loopback address, and the people behind it. Tests
/// arrange a world, let people do things, and read what the bot wrote. Where the real server errs, this one does,
/// in its words. Members may be called from any thread.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    /// <summary>How long a wait lasts when a test names no time.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    private static readonly Lazy<BotApiSpecification?> Documentation = new(
        () => SpecificationFile.Find() is { } path ? BotApiSpecification.Load(path) : null);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly FakeTelegramOptions _options;
    private readonly ChangeSignal _changes;
    private readonly FakeWorld _world;
    private readonly UpdateQueue _queue;
    private readonly UpdateWriter _updates;
    private readonly Interactions _interactions;
    private readonly CommandMethods _commands;
    private readonly ProfileMethods _profile;
    private readonly SendPacing _pacing;
    private readonly UpdateMethods _polls;
    private readonly WebhookMethods _webhooks;
    private readonly FaultPlan _faults;
    private readonly RequestLog _log;
    private readonly RequestPipeline _pipeline;
    private LoopbackServer? _server;

    private FakeTelegram(FakeTelegramOptions options)
    {
        _options = options;
        _changes = new ChangeSignal(_gate);
        _world = new FakeWorld(options, _changes);
        _queue = new UpdateQueue(options, _changes);
        _updates = new UpdateWriter(_world, _queue, options);
        _interactions = new Interactions(options, _world, _queue, _changes);
        _pacing = new SendPacing(options.Limits, options.Time);
        _faults = new FaultPlan(_changes);
        _log = new RequestLog(options, _changes, _gate);

        var access = new ChatAccess(_world);
        _commands = new CommandMethods(access);
        _profile = new ProfileMethods(options, access);
        var specification = options.UsesDocumentation ? Documentation.Value : null;
        IBotApiContract contract = specification is null ? new WrittenContract() : new DocumentedContract(specification);
        var methods = new MethodTable(_gate, contract);
        var session = new SessionMethods(options);
        methods.Before = session.Check;
        session.AddTo(methods);
        _polls = new UpdateMethods(options, _queue, _changes, _gate, _stopped.Token);
        _polls.AddTo(methods);
        _webhooks = new WebhookMethods(options, _queue, _gate, _stopped.Token) { WasSet = _polls.EndPollForWebhook };
        _polls.WebhookIsSet = () => _webhooks.IsSet;
        _webhooks.AddTo(methods);
        new SendMethods(_world, access, _pacing).AddTo(methods);
        new EditMethods(_world, access, _pacing).AddTo(methods);
        new CallbackMethods(_interactions).AddTo(methods);
        new ChatMethods(_world, access, _updates, options).AddTo(methods);
        _commands.AddTo(methods);
        _profile.AddTo(methods);
        _pipeline = new RequestPipeline(options, methods, contract, new AnswerCheck(specification), _faults, _log, _gate);
    }

    public string Token => _options.Token;

    /// <summary>Scheme, host and port, as <c>TelegramBotClientOptions</c> takes it: <c>http://127.0.0.1:43210</c>.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>The bot itself.</summary>
    public FakeUser Bot => _world.Bot;

    public TimeProvider Time => _options.Time;

    public static async Task<FakeTelegram> StartAsync(Action<FakeTelegramOptions>? configure = null)
    {
        var options = new FakeTelegramOptions();
        configure?.Invoke(options);
        var telegram = new FakeTelegram(options);
        await telegram.ListenAsync(options.Port);
        return telegram;
    }

    /// <summary>Connections break and new ones are refused; the world stays as it is.</summary>
    public async Task GoesOffline()
    {
        await _server!.DisposeAsync();
        _server = null;
    }

    /// <summary>Listens again, on the same port.</summary>
    public Task ComesOnline() => ListenAsync(new Uri(BaseUrl).Port);

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        lock (_gate)
        {
            _faults.Clear();
            _webhooks.Dispose();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _stopped.Dispose();
    }

    private async Task ListenAsync(int port)
    {
        _server = await LoopbackServer.StartAsync(port, _pipeline.HandleAsync);
        BaseUrl = _server.Address.GetLeftPart(UriPartial.Authority);
    }
}
