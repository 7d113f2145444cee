using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Storage;
using NudgeBot.Storage.Sql;
using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>What becomes of nudges when the real process is told to stop in mid-broadcast, on each store.</summary>
public sealed class StopFaultTests(PostgresFixture postgres)
{
    private const int Many = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task ToldToStopInMidBroadcastItEndsWithinTenSecondsAndTheNextStartSendsTheRestOnce(string kind)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var store = await FaultyStore.CreateAsync(kind, postgres);
        var settings = new Dictionary<string, string?>(store.Settings)
        {
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        };
        long[] people = [.. Enumerable.Range(0, Many).Select(i => telegram.AddUser($"Parent {i}", hasStarted: true).Id)];
        await Stores.AddSubscribersAsync(settings, people, minutesAgo: 2, Cancel);

        await using (var first = await BotProcess.StartAsync(settings))
        {
            await telegram.WaitForMessages(Many / 5, Patience);
            var asked = TimeProvider.System.GetTimestamp();
            await first.StopAsync();
            Assert.InRange(TimeProvider.System.GetElapsedTime(asked), TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.Equal(0, first.ExitCode);
        }

        Assert.InRange(telegram.SentCount, Many / 5, Many - 1);
        Assert.Equal((0, telegram.SentCount), await HeldAndSentAsync(settings));

        await using var second = await BotProcess.StartAsync(settings);
        await telegram.WaitForMessages(Many, Patience);
        await second.StopAsync();
        Assert.Equal((0, Many), await HeldAndSentAsync(settings));
        Assert.All(people, person => Assert.Single(telegram.SentTo(person)));
    }

    // Leases that somebody holds, with claims under them, and deliveries written as sent.
    private static async Task<(long Held, long Sent)> HeldAndSentAsync(Dictionary<string, string?> settings)
    {
        await using var services = Stores.Open(settings, StorageUse.Read);
        return await services.GetRequiredService<Database>().ReadAsync(
            async session => (
                await session.FirstAsync<long>(
                    """
                    SELECT (SELECT count(*) FROM leases WHERE owner IS NOT NULL) + (SELECT count(*) FROM deliveries WHERE claim IS NOT NULL)
                    """),
                await session.FirstAsync<long>("SELECT count(*) FROM deliveries WHERE state = 'sent'")),
            Cancel);
    }
}
