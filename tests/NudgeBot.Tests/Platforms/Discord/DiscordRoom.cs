using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules.Zones;
using NudgeBot.Platforms.Discord;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Testing;
using NudgeBot.Testing.Discord;
using NudgeBot.Testing.InMemory;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>The Discord platform as it is set up in the host, over HTTP and WebSocket against the fake, with a scripted conversation.</summary>
internal sealed class DiscordRoom : IAsyncDisposable, IConversation, IChatArrivals, INudgeComposer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;
    private readonly Task _courier;
    private readonly Task _receiving;
    private readonly string _memory;
    private readonly TimeProvider _time;

    private DiscordRoom(FakeDiscord discord, string memory, TimeProvider time)
    {
        Discord = discord;
        _memory = memory;
        _time = time;
        _services = Services();
        Courier = new Courier(
            _services.GetRequiredService<IChatPlatform>(), Outbox, Chats, this, new CourierOptions(), time, NullLogger<Courier>.Instance);
        var hold = new LeaseHold(new Lease("discord", "test", 1), Duration.FromDays(1), time);
        _courier = Task.Run(() => Courier.RunAsync(hold, _stopping.Token));
        _receiving = Task.Run(() => _services.GetRequiredService<IPlatformReceiver>().RunAsync(Courier, _stopping.Token));
    }

    public FakeDiscord Discord { get; }

    public InMemoryChats Chats { get; } = new();

    public InMemoryOutbox Outbox { get; } = new();

    /// <summary>What a delivery says.</summary>
    public Func<ClaimedDelivery, Message?> Composed { get; set; } = _ => null;

    /// <summary>What the conversation answers.</summary>
    public Func<Incoming, Task<Reply>> Answer { get; set; } =
        _ => Task.FromResult(Reply.Say(new Message(new Paragraph("Heard."))));

    public ConcurrentQueue<Incoming> Heard { get; } = new();

    /// <summary>Who came and went, as "place came" or "place REASON".</summary>
    public ConcurrentQueue<string> Presence { get; } = new();

    public Courier Courier { get; }

    public DirectMessages DirectMessages => _services.GetRequiredService<DirectMessages>();

    public DiscordPresence Watch => _services.GetRequiredService<DiscordPresence>();

    public IChatPlatform Platform => _services.GetRequiredService<IChatPlatform>();

    public DiscordCommands Commands => _services.GetRequiredService<DiscordCommands>();

    /// <summary>Connected, with the commands registered.</summary>
    public static async Task<DiscordRoom> StartAsync(Action<FakeDiscord>? arrange = null, TimeProvider? time = null)
    {
        var discord = await FakeDiscord.StartAsync(time);
        arrange?.Invoke(discord);
        var room = new DiscordRoom(discord, Path.Combine(Path.GetTempPath(), $"nudgebot-discord-{Guid.NewGuid():N}.json"), discord.Time);
        await discord.Transcript.WaitForAsync<TranscriptEntry.CommandsRegistered>(patience: Patience);
        return room;
    }

    /// <summary>Stops it and starts another on the same Discord, which may change in between.</summary>
    public async Task<DiscordRoom> RestartAsync(Action meanwhile)
    {
        await StopAsync();
        meanwhile();
        var before = Discord.Gateway.Starts + Discord.Gateway.Resumes;
        var room = new DiscordRoom(Discord, _memory, Discord.Time);
        await UntilAsync(() => Discord.Gateway.Starts + Discord.Gateway.Resumes > before);
        return room;
    }

    public Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        Heard.Enqueue(incoming);
        return Answer(incoming);
    }

    public Task ArrivedAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        Presence.Enqueue($"{address.Place} came");
        return Task.CompletedTask;
    }

    public Task LeftAsync(ChatAddress address, SuspensionReason reason, CancellationToken cancellationToken)
    {
        Presence.Enqueue($"{address.Place} {reason}");
        return Task.CompletedTask;
    }

    public Message? Compose(ClaimedDelivery delivery) => Composed(delivery);

    /// <summary>Waits, in real time, for something that happens elsewhere.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>What the bot says at a press, be it at once or, on a slow machine, after an acknowledgement.</summary>
    public static async Task<FakeMessage> SaidAtAsync(FakeInteraction press)
    {
        FakeMessage? Said() => press.Original is { } answer && answer != press.Source ? answer : press.FollowUps.FirstOrDefault();
        await UntilAsync(() => Said() is not null);
        return Said()!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Discord.DisposeAsync();
        _stopping.Dispose();
        File.Delete(_memory);
        Assert.Empty(Discord.ContractViolations);
    }

    private async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _receiving.WaitAsync(Patience);
        await _courier.WaitAsync(Patience);
        await _services.DisposeAsync();
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(_time);
        services.AddSingleton<IConversation>(this);
        services.AddSingleton<IChatArrivals>(this);
        services.AddSingleton<IChatStore>(Chats);
        services.AddSingleton<IGuideLibrary>(new InMemoryGuides(Some.Guide()));
        services.AddSingleton<PhraseLibrary>();
        services.AddSingleton<IClock>(new SystemTime());
        services.AddSingleton<ZoneSearch>();
        services.AddSingleton(new CommandCatalogue(
        [
            new SomeCommand(new CommandDescription("ask", 0) { Argument = new CommandArgument("question", Required: true) }),
            new SomeCommand(new CommandDescription("subscribe", 1) { Argument = new CommandArgument("when"), Audience = Audience.Admins }),
            new SomeCommand(new CommandDescription("timezone", 2) { Argument = new CommandArgument("place"), Audience = Audience.Admins }),
            new SomeCommand(new CommandDescription("next", 3) { OnlyForMember = true }),
            new SomeCommand(new CommandDescription("hardweek", 4) { Places = Places.Private }),
        ]));
        services.AddDiscord(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Discord:Token"] = Discord.Token,
                ["Discord:ApiBaseUrl"] = Discord.ApiBaseUrl.ToString(),
                ["Discord:BetweenMessagesToAChat"] = "00:00:00.1",
                ["Discord:MemoryPath"] = _memory,
            })
            .Build());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class SystemTime : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
    }

    private sealed class SomeCommand(CommandDescription description) : IChatCommand
    {
        public CommandDescription Description => description;

        public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) => Task.FromResult(Reply.None);
    }
}
