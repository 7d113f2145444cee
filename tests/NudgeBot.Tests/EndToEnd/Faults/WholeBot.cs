using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NudgeBot.Core;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;
using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Platforms.Telegram;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>The whole bot as the program builds it, in this process, with a clock that can leap.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly LeapingClock _clock;
    private readonly TelegramTestsLog _log = new();
    private int _said;

    private WholeBot(WebApplication app, LeapingClock clock)
    {
        _app = app;
        _clock = clock;
    }

    public Database Database => _app.Services.GetRequiredService<Database>();

    /// <summary>Where its chat page is.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it with settings as an operator gives them in the environment.</summary>
    public static async Task<WholeBot> StartAsync(IReadOnlyDictionary<string, string?> settings, LeapingClock clock)
    {
        await BotProcess.LearnAsync();
        var app = Program.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--Guides:Path={Path.Combine(AppContext.BaseDirectory, "nudges")}",
                $"--Answers:CachePath={Path.Combine(AppContext.BaseDirectory, "learned")}",
                "--Logging:Console:LogLevel:Default=None",
                .. settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}"),
            ],
            clock);
        var bot = new WholeBot(app, clock);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(bot._log);
        await app.StartAsync(Cancel);
        return bot;
    }

    /// <summary>Adds people with a daily nudge at this time of day, the first of them in some minutes, or some minutes ago.</summary>
    public async Task<IReadOnlyList<long>> AddSubscribersAsync(FakeTelegram telegram, int count, int inMinutes)
    {
        long[] people = [.. Enumerable.Range(0, count).Select(i => telegram.AddUser($"Parent {i}", hasStarted: true).Id)];
        var now = Instant.FromDateTimeOffset(_clock.GetUtcNow());
        await Stores.AddSubscribersAsync(_app.Services, people, now + Duration.FromMinutes(inMinutes), Cancel);
        return people;
    }

    /// <summary>A chat's deliveries, oldest first.</summary>
    public async Task<IReadOnlyList<PastDelivery>> PastAsync(long person)
    {
        var chat = await _app.Services.GetRequiredService<IChatStore>().FindAsync(new ChatAddress("telegram", $"{person}"), Cancel);
        return [.. (await _app.Services.GetRequiredService<IOutboxStore>().LatestAsync(chat!.Id, 20, Cancel)).Reverse()];
    }

    /// <summary>Waits until so many deliveries fit a condition in SQL.</summary>
    public async Task UntilAsync(int count, string condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        long? found;
        while ((found = await CountAsync(condition)) != count)
        {
            Assert.False(
                patience.IsCancellationRequested,
                $"{found} deliveries instead of {count} are {condition}. Last lines:\n{string.Join('\n', _log.Lines.TakeLast(10))}");
            await Task.Delay(50, Cancel);
        }
    }

    /// <summary>Waits until it has said something since this was asked last.</summary>
    public async Task UntilSaidAsync(string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!_log.Lines.Skip(_said).Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            Assert.False(patience.IsCancellationRequested, $"It never said '{words}', but:\n{string.Join('\n', _log.Lines.Skip(_said))}");
            await Task.Delay(50, Cancel);
        }

        _said = _log.Lines.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    // Null while the store cannot be asked.
    private async Task<long?> CountAsync(string condition)
    {
        try
        {
            return await Database.ReadAsync(session => session.FirstAsync<long>($"SELECT count(*) FROM deliveries WHERE {condition}"), Cancel);
        }
        catch (StorageException)
        {
            return null;
        }
    }
}
