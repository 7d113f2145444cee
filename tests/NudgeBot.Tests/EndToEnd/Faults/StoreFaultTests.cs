using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>What becomes of nudges when something goes wrong with the store in mid-broadcast: the whole bot, on each store.</summary>
public sealed class StoreFaultTests(PostgresFixture postgres)
{
    private const int OnTheWay = 30;
    private const int DueMeanwhile = 30;
    private static readonly TimeSpan LockFor = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task WhenTheStoreIsWellAgainTheBotGoesOnByItselfAndEveryNudgeArrivesOnce(string kind)
    {
        await using var telegram = await FakeTelegram.StartAsync(options => options.Limits.SwitchOff());
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        var clock = new LeapingClock();
        await using var bot = await WholeBot.StartAsync(
            new Dictionary<string, string?>(store.Settings)
            {
                ["Telegram__Token"] = telegram.Token,
                ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
                ["Telegram__PollFor"] = "00:00:01",
                ["Telegram__MessagesPerSecond"] = "20",
                ["Courier__DrainFor"] = "00:00:01",
            },
            clock);

        var settled = 0;
        foreach (var trouble in store.Troubles)
        {
            var onTheWay = await bot.AddSubscribersAsync(telegram, OnTheWay, inMinutes: 1);
            var meanwhile = await bot.AddSubscribersAsync(telegram, DueMeanwhile, inMinutes: 3);
            clock.Leap(TimeSpan.FromMinutes(2));
            await telegram.WaitForMessages(settled + (OnTheWay / 4), TimeSpan.FromSeconds(30));

            var mendAsync = await trouble.StrikeAsync(bot);
            clock.Leap(TimeSpan.FromMinutes(2));
            await (trouble.Says is { } words ? bot.UntilSaidAsync(words) : Task.Delay(LockFor, TestContext.Current.CancellationToken));
            await mendAsync();

            settled += OnTheWay + DueMeanwhile;
            await bot.UntilAsync(settled, "state = 'sent'");
            Assert.All(
                [.. onTheWay, .. meanwhile],
                person => Assert.Equal((trouble.Name, 1), (trouble.Name, telegram.SentTo(person).Count)));
        }
    }
}
