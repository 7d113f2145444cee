using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>What becomes of nudges when the clock is set wrong and right again: the whole bot, on each store.</summary>
public sealed class ClockFaultTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task AClockSetADayAheadAndBackLosesNoDayAndDoublesNone(string kind)
    {
        var aDay = TimeSpan.FromDays(1);
        await using var telegram = await FakeTelegram.StartAsync(options => options.Limits.SwitchOff());
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        var clock = new LeapingClock();
        await using var bot = await WholeBot.StartAsync(
            new Dictionary<string, string?>(store.Settings)
            {
                ["Telegram__Token"] = telegram.Token,
                ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
                ["Telegram__PollFor"] = "00:00:01",
            },
            clock);

        var before = (await bot.AddSubscribersAsync(telegram, 1, inMinutes: 1))[0];
        clock.Leap(TimeSpan.FromMinutes(2));
        await bot.UntilAsync(1, "state = 'sent'");
        clock.Step(aDay);
        await bot.UntilAsync(2, "state = 'sent'");
        var meanwhile = (await bot.AddSubscribersAsync(telegram, 1, inMinutes: 2))[0];
        clock.Leap(TimeSpan.FromMinutes(3));
        await bot.UntilAsync(3, "state = 'sent'");
        clock.Step(-aDay);
        var since = (await bot.AddSubscribersAsync(telegram, 1, inMinutes: 2))[0];
        clock.Leap(TimeSpan.FromMinutes(3));
        await bot.UntilAsync(4, "state = 'sent'");
        clock.Leap(aDay);
        await bot.UntilAsync(5, "state = 'sent'");
        clock.Leap(aDay);
        await bot.UntilAsync(8, "state = 'sent'");

        foreach (var (person, days) in new[] { (before, 3), (meanwhile, 2), (since, 3) })
        {
            var past = await bot.PastAsync(person);
            var positions = past.Select(delivery => delivery.Delivery.Position).ToList();
            Assert.Equal(days, positions.Count);
            Assert.Equal(positions.Distinct().Order(), positions);
            Assert.All(past, delivery => Assert.Equal(DeliveryState.Sent, delivery.Delivery.State));
            Assert.Equal(days, past.Select(delivery => delivery.Delivery.DueAt.InUtc().Date).Distinct().Count());
            Assert.Equal(days, telegram.SentTo(person).Count);
        }
    }
}
