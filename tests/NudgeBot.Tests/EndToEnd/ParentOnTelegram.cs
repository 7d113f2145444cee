using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NudgeBot.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Guides;
using NudgeBot.Pictures;
using NudgeBot.Platforms.Telegram;
using NudgeBot.Storage;
using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Platforms.Telegram;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>
/// A parent's private chat on Telegram as it looks on the phone, written down as it goes: the real bot, guide and store, a clock
/// that jumps. Due nudges go out when the clock is set to their time.
/// </summary>
internal sealed class ParentOnTelegram : IAsyncDisposable
{
    private readonly StoppedClock _time = new();
    private readonly TelegramTestsLog _log = new();
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _written = new();
    private readonly TelegramTestsInbox _inbox = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly DateTimeZone _zone;
    private readonly FakeTelegram _telegram;
    private readonly FakeUser _parent;
    private readonly ServiceProvider _services;
    private readonly Dictionary<int, int> _seen = [];
    private Task _running = Task.CompletedTask;
    private Lease _lease = null!;
    private int _done;

    private ParentOnTelegram(FakeTelegram telegram, FakeUser parent, DateTimeZone zone)
    {
        _telegram = telegram;
        _parent = parent;
        _zone = zone;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = _folder.File("week.db"),
            ["Guides:Path"] = Path.Combine(AppContext.BaseDirectory, "nudges"),
            ["Answers:CachePath"] = Path.Combine(AppContext.BaseDirectory, "learned"),
            ["Telegram:Token"] = telegram.Token,
            ["Telegram:ApiBaseUrl"] = telegram.BaseUrl,
            ["Telegram:BetweenMessagesToAChat"] = "00:00:00",
        }).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton(new OperatorDetails("Ada", "ada@example.org"))
            .AddStorage(configuration)
            .AddGuides(configuration)
            .AddAnswers(configuration)
            .AddConversation()
            .AddPictures()
            .AddTelegram(configuration)
            .AddSingleton<IInboxStore>(_inbox)
            .BuildServiceProvider();
    }

    /// <summary>What was said so far.</summary>
    public string Written => _written.ToString();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public static async Task<ParentOnTelegram> StartAsync(string name, string language, string zone, string localTime)
    {
        var telegram = await FakeTelegram.StartAsync(options => options.Limits.SwitchOff());
        var parent = new ParentOnTelegram(telegram, telegram.AddUser(name, language: language), DateTimeZoneProviders.Tzdb[zone]);
        parent.SetClock(localTime);
        await parent.RunAsync();
        return parent;
    }

    /// <summary>A line about what goes on around the phone.</summary>
    public void Note(string words) => _written.Append(CultureInfo.InvariantCulture, $"## {words}\n\n");

    /// <summary>The clock in the parent's zone is set to a time such as "2026-10-28 08:00", and what is due comes.</summary>
    public async Task AtAsync(string localTime)
    {
        SetClock(localTime);
        var outbox = _services.GetRequiredService<IOutboxStore>();
        var planner = _services.GetRequiredService<NudgePlanner>();
        await outbox.PlanDueAsync(Now, 10, due => planner.Plan(due, Now), Cancellation);
        foreach (var due in await outbox.ClaimAsync(_lease.Name, _lease.Fence, Now, 10, Cancellation))
        {
            var message = _services.GetRequiredService<INudgeComposer>().Compose(due)!;
            var sent = await _services.GetRequiredService<IChatPlatform>().SendAsync(due.Chat.Address, message, due.Delivery.Id.Value, Cancellation);
            var id = Assert.IsType<SendOutcome.Sent>(sent).MessageId;
            await outbox.RecordAsync([new DeliveryRecord(due.Delivery.Id, DeliveryState.Sent, null, Now, MessageId: id)], _lease.Fence, Cancellation);
        }

        WriteNew();
    }

    public async Task SaysAsync(string words)
    {
        WriteLine($"{_parent.FirstName}: {words}");
        await _telegram.Says(_parent, words);
        await DoneAsync();
    }

    public async Task SharesPlaceAsync(double latitude, double longitude)
    {
        WriteLine($"{_parent.FirstName} shares where they are");
        await _telegram.SharesLocation(_parent, latitude, longitude);
        await DoneAsync();
    }

    /// <summary>Presses the button that begins with these words under the latest message that has one.</summary>
    public async Task PressesAsync(string label)
    {
        var message = _telegram.SentTo(_parent.Id).LastOrDefault(sent => ButtonOf(sent, label) is not null);
        Assert.True(message is not null, $"There is no button that begins with {label}. What was said:\n\n{Written}");
        var button = ButtonOf(message, label)!;
        WriteLine($"{_parent.FirstName} presses [{button.Label}]");
        var press = await _telegram.Presses(_parent, message, button.Label);
        if ((await _telegram.WaitForAnswer(press)).Text is { Length: > 0 } toast)
        {
            _written.Append(CultureInfo.InvariantCulture, $"    (a word at the button) {toast}\n\n");
        }

        await DoneAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        await _services.DisposeAsync();
        await _telegram.DisposeAsync();
        _stopping.Dispose();
        _folder.Dispose();
        Assert.Empty(_telegram.ContractViolations);
        Assert.DoesNotContain(_log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static FakeButton? ButtonOf(FakeMessage message, string label) =>
        message.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal));

    private async Task RunAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancellation);
        }

        await _services.GetRequiredService<TrainedAnswers>().PrepareAsync(Cancellation);
        _lease = (await _services.GetRequiredService<ILeaseStore>().AcquireAsync("telegram", "week", Duration.FromDays(30), Cancellation))!;
        var courier = new Courier(
            _services.GetRequiredService<IChatPlatform>(),
            new TelegramTestsOutbox(),
            _services.GetRequiredService<IChatStore>(),
            new TelegramTestsOutbox(),
            new CourierOptions(),
            TimeProvider.System,
            _services.GetRequiredService<ILogger<Courier>>());
        var hold = new LeaseHold(_lease, Duration.FromDays(1), TimeProvider.System);
        _running = Task.WhenAll(
            courier.RunAsync(hold, _stopping.Token),
            _services.GetRequiredService<IPlatformReceiver>().RunAsync(courier, _stopping.Token));
    }

    private void SetClock(string localTime)
    {
        var local = LocalDateTime.FromDateTime(DateTime.Parse(localTime, CultureInfo.InvariantCulture));
        _time.Set(local.InZoneLeniently(_zone).ToDateTimeOffset());
    }

    private async Task DoneAsync()
    {
        await _inbox.WaitForHandled(++_done);
        WriteNew();
        _time.Advance(TimeSpan.FromMinutes(1));
    }

    private void WriteNew()
    {
        foreach (var message in _telegram.SentTo(_parent.Id))
        {
            var edits = message.Earlier.Count;
            if (_seen.TryGetValue(message.Id, out var known) && known == edits)
            {
                continue;
            }

            _seen[message.Id] = edits;
            WriteLine(edits == 0 ? "NudgeBot:" : "NudgeBot changes its message to:");
            foreach (var line in message.Text.Split('\n'))
            {
                _written.Append(line.Length == 0 ? "\n" : $"    {line}\n");
            }

            foreach (var row in message.Buttons)
            {
                _written.Append(CultureInfo.InvariantCulture, $"    {string.Join(' ', row.Select(button => $"[{button.Label}]"))}\n");
            }

            _written.Append(message.Media is null ? "\n" : $"    ({message.Media})\n\n");
        }
    }

    private void WriteLine(string words) => _written.Append(
        CultureInfo.InvariantCulture, $"{Now.InZone(_zone).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)}  {words}\n");
}
