using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Platforms.Telegram;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>The Telegram platform as it is set up in the host, over HTTP against the fake, with stores in memory.</summary>
internal sealed class TelegramTestsWorld : IAsyncDisposable
{
    private readonly List<Run> _runs = [];

    private TelegramTestsWorld(FakeTelegram telegram, TimeProvider time)
    {
        Telegram = telegram;
        Time = time;
    }

    public FakeTelegram Telegram { get; }

    public TimeProvider Time { get; }

    public TelegramTestsInbox Inbox { get; } = new();

    public TelegramTestsChats Chats { get; } = new();

    public TelegramTestsConversation Conversation { get; } = new();

    public TelegramTestsLog Log { get; } = new();

    public TelegramTestsShares Shares { get; } = new();

    public List<IChatCommand> Commands { get; } = [];

    public Dictionary<string, string?> Settings { get; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TelegramTestsWorld> StartAsync(Action<FakeTelegramOptions>? configure = null, TimeProvider? time = null)
    {
        var telegram = await FakeTelegram.StartAsync(options =>
        {
            options.Limits.SwitchOff();
            configure?.Invoke(options);
        });
        var world = new TelegramTestsWorld(telegram, time ?? TimeProvider.System);
        world.Settings["Telegram:Token"] = telegram.Token;
        world.Settings["Telegram:ApiBaseUrl"] = telegram.BaseUrl;
        world.Settings["Telegram:BetweenMessagesToAChat"] = "00:00:00";
        world.Settings["Telegram:MessagesPerSecond"] = "1000";
        world.Settings["Telegram:MessagesPerMinuteToAGroup"] = "1000";
        return world;
    }

    /// <summary>A process with the bot in it. Each has its own connections; the stores are shared.</summary>
    public Run Process()
    {
        var services = new ServiceCollection();
        AddTo(services);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return Keep(new Run(provider, provider));
    }

    /// <summary>A process whose endpoint can be posted to.</summary>
    public async Task<Run> ProcessWithEndpointAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        AddTo(builder.Services);
        var app = builder.Build();
        app.MapTelegram();
        await app.StartAsync(Cancellation);
        return Keep(new Run(app.Services, app));
    }

    /// <summary>A process that receives.</summary>
    public Run Receives()
    {
        var run = Process();
        run.Receive();
        return run;
    }

    public async Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid? key = null, CancellationToken? cancellation = null) =>
        await (_runs.FirstOrDefault() ?? Process()).Platform.SendAsync(to, message, key ?? Guid.NewGuid(), cancellation ?? Cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs)
        {
            await run.DisposeAsync();
        }

        await Telegram.DisposeAsync();
        Assert.Empty(Telegram.ContractViolations);
        Assert.DoesNotContain(Log.Lines, line => line.Contains("fake-token", StringComparison.Ordinal));
    }

    public static ChatAddress At(long chat, int? topic = null) => new("telegram", topic is null
        ? chat.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{chat}/{topic}"));

    private Run Keep(Run run)
    {
        _runs.Add(run);
        return run;
    }

    private void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton<IInboxStore>(Inbox);
        services.AddSingleton<IChatStore>(Chats);
        services.AddSingleton<IChatArrivals>(Chats);
        services.AddSingleton<IConversation>(Conversation);
        services.AddSingleton<IShareSearch>(Shares);
        services.AddSingleton<PhraseLibrary>();
        Commands.ForEach(command => services.AddSingleton(command));
        services.AddTelegram(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
    }

    /// <summary>One process of the bot.</summary>
    internal sealed class Run(IServiceProvider services, IAsyncDisposable owner) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stopping = new();
        private Task _courier = Task.CompletedTask;

        public IServiceProvider Services => services;

        /// <summary>Where it can be posted to.</summary>
        public Uri Address => new(((WebApplication)owner).Urls.First());

        public IChatPlatform Platform => services.GetRequiredService<IChatPlatform>();

        public TelegramHealth Health => services.GetRequiredService<TelegramHealth>();

        /// <summary>Ends when the receiver returns.</summary>
        public Task Receiving { get; private set; } = Task.CompletedTask;

        public void Receive()
        {
            // Replies are paced by the real clock: a hurried one would make the courier's idle looks spin.
            var courier = new Courier(
                Platform,
                new TelegramTestsOutbox(),
                services.GetRequiredService<IChatStore>(),
                new TelegramTestsOutbox(),
                new CourierOptions(),
                TimeProvider.System,
                services.GetRequiredService<ILogger<Courier>>());
            _courier = Task.Run(() => courier.RunAsync(AnyHold(), _stopping.Token));
            Receiving = Task.Run(() => services.GetRequiredService<IPlatformReceiver>().RunAsync(courier, _stopping.Token));
        }

        private static LeaseHold AnyHold() =>
            new(new Lease("telegram", "test", 1), NodaTime.Duration.FromDays(1), TimeProvider.System);

        public async Task StopAsync()
        {
            await _stopping.CancelAsync();
            await Receiving.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
            await _courier.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            await owner.DisposeAsync();
            _stopping.Dispose();
        }
    }
}
