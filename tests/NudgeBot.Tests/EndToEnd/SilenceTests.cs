using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;
using NudgeBot.Testing;
using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>A private chat that has been silent for long, with the real process and real HTTP.</summary>
public sealed class SilenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheQuestionArrivesAndOnePressMakesTheNudgesFewer()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var parent = telegram.AddUser("Asha", language: "en", hasStarted: true);
        using var folder = new TemporaryFolder();
        await AskAsync(folder.File("nudgebot.db"), $"{parent.Id}");
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string?>
        {
            ["Storage__Path"] = folder.File("nudgebot.db"),
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        });

        var question = await telegram.NextMessageTo(parent, TimeSpan.FromSeconds(30));
        Assert.Contains("Are these still welcome?", question.Text, StringComparison.Ordinal);
        await telegram.Presses(parent, question, question.Buttons[1][0].Label);
        var answer = await telegram.WaitForEdit(question);

        Assert.Contains("Fewer it is, on Monday, Wednesday and Friday", answer.Text, StringComparison.Ordinal);
    }

    // As the job did a few minutes ago, in a zone where it is about noon.
    private static async Task AskAsync(string path, string place)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        var asked = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - Duration.FromMinutes(10);
        var zone = $"Etc/GMT{asked.InUtc().Hour - 12:+0;-0;+0}";
        var usual = asked.InZone(TimeZones.Get(zone)).LocalDateTime.With(TimeAdjusters.TruncateToMinute).PlusMinutes(2).TimeOfDay;
        var chat = await services.GetRequiredService<IChatStore>().AddAsync(
            Some.Chat(place, zone: zone) with { HeardOn = asked.InUtc().Date.PlusDays(-80) }, Cancel);
        var times = new SendTimes(SendDays.Daily, usual);
        await services.GetRequiredService<IScheduleStore>().AddAsync(
            Some.Schedule(chat, times, zone) with { Guide = "secure-attachment", NextDue = times.NextAfter(asked + Duration.FromHours(1), TimeZones.Get(zone)).At },
            Cancel);
        var taken = await services.GetRequiredService<ISilentChatStore>().AskAsync(
            asked.InUtc().Date.PlusDays(-SilencePlanner.DaysOfSilence), 10, silent => SilencePlanner.Plan(silent, asked), Cancel);
        Assert.Equal(1, taken);
    }
}
