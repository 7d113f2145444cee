using NudgeBot.Core.Delivery;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>
/// What becomes of nudges when something goes wrong with Telegram or on the way there, and that the nudges beside them are not
/// disturbed: the whole bot, on each store.
/// </summary>
public sealed class TelegramFaultTests(PostgresFixture postgres) : IAsyncLifetime
{
    // What goes wrong with the first send, whether it leaves the bot unsure, and how many messages arrive in the end.
    private static readonly (string Name, Fault Fault, bool IsUnsure, int Arrive)[] Table =
    [
        ("nothing", Fault.Slow(TimeSpan.Zero), false, 1),
        ("429", Fault.TooManyRequests(2), false, 1),
        ("500", Fault.ServerError(), false, 1),
        ("502 with HTML", Fault.BadGateway(), false, 1),
        ("502 with HTML after it was accepted", Fault.BadGateway(accepted: true), false, 2),
        ("504 with HTML before it was accepted", Fault.GatewayTimeout(accepted: false), true, 1),
        ("504 with HTML after it was accepted", Fault.GatewayTimeout(), true, 2),
        ("reset before it was accepted", Fault.ResetBeforeAccepting(), true, 1),
        ("reset after it was accepted", Fault.ResetAfterAccepting(), true, 2),
        ("time-out after it was accepted", Fault.HoldAfterAccepting(), true, 2),
        ("slow body", Fault.SlowBody(TimeSpan.FromSeconds(30)), true, 2),
        ("invalid JSON", Fault.InvalidJson(), true, 2),
    ];

    private static readonly TimeSpan ARepeat = TimeSpan.FromSeconds(62);

    private readonly LeapingClock _clock = new();
    private FakeTelegram _telegram = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _telegram = await FakeTelegram.StartAsync(options => options.Limits.SwitchOff());

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task WhateverGoesWrongWithASendItArrivesAndIsRepeatedOnlyWhereItsFateIsUnknown(string kind)
    {
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        await using var bot = await WholeBot.StartAsync(Settings(store), _clock);
        var people = await bot.AddSubscribersAsync(_telegram, Table.Length, inMinutes: 1);
        foreach (var (person, row) in people.Zip(Table))
        {
            _telegram.Fails(row.Fault, "sendMessage", person);
        }

        _clock.Leap(TimeSpan.FromMinutes(2));
        await bot.UntilAsync(Table.Count(row => row.IsUnsure), "unsure AND state = 'due'");
        await bot.UntilAsync(Table.Count(row => !row.IsUnsure), "NOT unsure AND state = 'sent'");
        _clock.Leap(ARepeat);
        await bot.UntilAsync(Table.Length, "state = 'sent'");

        foreach (var (person, row) in people.Zip(Table))
        {
            var past = Assert.Single(await bot.PastAsync(person)).Delivery;
            Assert.Equal(
                (row.Name, row.Arrive, row.IsUnsure ? DeliveryReason.RepeatedWhenUnsure : null),
                (row.Name, _telegram.SentTo(person).Count, past.Reason));
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task AWaitForOneChatStopsNobodyElseAndAWaitForTwoStopsAll(string kind)
    {
        const int Wait = 40;
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        await using var bot = await WholeBot.StartAsync(
            new Dictionary<string, string?>(Settings(store)) { ["Telegram__MessagesPerSecond"] = "5" }, _clock);
        var slow = await bot.AddSubscribersAsync(_telegram, 1, inMinutes: 1);
        var beside = await bot.AddSubscribersAsync(_telegram, 3, inMinutes: 2);
        var second = await bot.AddSubscribersAsync(_telegram, 1, inMinutes: 5);
        var behind = await bot.AddSubscribersAsync(_telegram, 8, inMinutes: 6);
        var first = _telegram.Fails(Fault.TooManyRequests(Wait), "sendMessage", slow[0], times: 2);
        var other = _telegram.Fails(Fault.TooManyRequests(Wait), "sendMessage", second[0]);

        _clock.Leap(TimeSpan.FromMinutes(3));
        await bot.UntilAsync(beside.Count, "state = 'sent'");
        Assert.Equal(1, first.Hits);

        _clock.Leap(TimeSpan.FromMinutes(4));
        await first.WaitForHits(2);
        await other.WaitForHits();
        // Whatever the bot would send regardless would come now, five a second.
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        Assert.InRange(behind.Sum(person => _telegram.SentTo(person).Count), 0, 2);

        _clock.Leap(TimeSpan.FromSeconds(Wait + 1));
        await bot.UntilAsync(slow.Count + beside.Count + second.Count + behind.Count, "state = 'sent'");
        Assert.All([.. slow, .. beside, .. second, .. behind], person => Assert.Single(_telegram.SentTo(person)));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task WhileTelegramCannotBeReachedOrTakesNoTokenNothingIsLostAndTheRestGoesOn(string kind)
    {
        const int Many = 60;
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        IReadOnlyList<long> people;

        var nowhere = new Dictionary<string, string?>(Settings(store)) { ["Telegram__ApiBaseUrl"] = "http://telegram.invalid" };
        await using (var unresolved = await WholeBot.StartAsync(nowhere, _clock))
        {
            people = await unresolved.AddSubscribersAsync(_telegram, Many, inMinutes: -1);
            await unresolved.UntilAsync(Many, "state = 'due' AND NOT unsure AND attempts > 0");
        }

        await _telegram.GoesOffline();
        await using (var offline = await WholeBot.StartAsync(Settings(store), _clock))
        {
            _clock.Leap(TimeSpan.FromMinutes(1));
            await offline.UntilAsync(Many, "state = 'due' AND NOT unsure AND attempts > 1");
            await _telegram.ComesOnline();
            _clock.Leap(TimeSpan.FromMinutes(1));
            await _telegram.WaitForMessages(Many / 3);
            _telegram.RevokeToken();
            await offline.UntilSaidAsync("The Telegram token is not accepted");
            using var http = new HttpClient();
            Assert.True((await http.GetAsync(new Uri(offline.Address, "health/ready"), Cancel)).IsSuccessStatusCode);
            Assert.InRange(_telegram.SentCount, Many / 3, Many - 1);
        }

        _telegram.AcceptToken();
        await using var mended = await WholeBot.StartAsync(Settings(store), _clock);
        _clock.Leap(TimeSpan.FromMinutes(6));
        await mended.UntilAsync(Many, "state = 'sent'");
        Assert.All(people, person => Assert.Single(_telegram.SentTo(person)));
    }

    private Dictionary<string, string?> Settings(FaultyStore store) => new(store.Settings)
    {
        ["Telegram__Token"] = _telegram.Token,
        ["Telegram__ApiBaseUrl"] = _telegram.BaseUrl,
        ["Telegram__AnswerWithin"] = "00:00:02",
        ["Telegram__PollFor"] = "00:00:01",
    };
}
