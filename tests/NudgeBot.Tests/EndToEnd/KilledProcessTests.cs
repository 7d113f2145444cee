using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>Promise 1: a crash loses no nudge and repeats at most the ones that were on the wire.</summary>
public sealed class KilledProcessTests
{
    private const int Chats = 500;
    private const int SentBeforeTheKill = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task KilledInTheMiddleOf500DueNudgesItLosesNoneAndRepeatsOnlyThoseOnTheWire()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var telegram = await FakeTelegram.StartAsync();
        long[] people = [.. Enumerable.Range(0, Chats).Select(i => telegram.AddUser($"Parent {i}", hasStarted: true).Id)];
        using var folder = new TemporaryFolder();
        Dictionary<string, string?> settings = new()
        {
            ["Storage__Path"] = folder.File("nudgebot.db"),
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        };
        await Stores.AddSubscribersAsync(settings, people, minutesAgo: 2, cancellationToken);

        DateTimeOffset killedAt;
        await using (var first = await BotProcess.StartAsync(settings))
        {
            await telegram.WaitForMessages(SentBeforeTheKill, Patience);
            await first.KillAsync();
            killedAt = TimeProvider.System.GetUtcNow();
        }

        var sentByTheFirst = telegram.SentCount;
        Assert.InRange(sentByTheFirst, SentBeforeTheKill, Chats - 50);

        await using var second = await BotProcess.StartAsync(settings);
        for (var sent = Chats; telegram.Sent.DistinctBy(message => message.ChatId).Count() < Chats; sent++)
        {
            await telegram.WaitForMessages(sent, Patience);
        }

        await second.StopAsync();

        var repeated = telegram.Sent.GroupBy(message => message.ChatId).Where(chat => chat.Count() > 1).ToList();
        Assert.All(repeated, chat =>
        {
            Assert.Equal(2, chat.Count());
            Assert.InRange(chat.Min(message => message.SentAt), killedAt - TimeSpan.FromSeconds(1), killedAt);
        });
        Assert.InRange(repeated.Count, 0, 10);
        Assert.Empty(telegram.ContractViolations);
    }
}
