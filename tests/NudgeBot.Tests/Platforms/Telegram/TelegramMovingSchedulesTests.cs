using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Sending a schedule to another topic of a forum.</summary>
public sealed class TelegramMovingSchedulesTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private FakeTelegram Telegram => bot.Telegram;

    [Fact]
    public async Task AnAdminSendsTheScheduleOfOneTopicToAnother()
    {
        var admin = Telegram.AddUser("Asha", language: "en", hasStarted: true);
        var forum = Telegram.AddSupergroup("Parents", isForum: true);
        Telegram.AddMember(forum, admin, FakeMemberStatus.Administrator);
        var (from, to) = (Telegram.AddTopic(forum, "Old"), Telegram.AddTopic(forum, "New"));
        await Telegram.Says(admin, "/timezone Pune", forum, from);
        await Telegram.NextMessageTo(forum, Patience);
        await Telegram.Says(admin, "/subscribe daily 8:00", forum, from);
        await Telegram.NextMessageTo(forum, Patience);

        await Telegram.Says(admin, "/schedule", forum, to);
        var panel = await Telegram.NextMessageTo(forum, Patience);
        await Telegram.Presses(admin, panel, "Send one here");
        var choices = await Telegram.WaitForEdit(panel, Patience);
        await Telegram.Presses(admin, choices, $"every day at 8:00 (topic {from.Id})");
        await Telegram.WaitFor(panel, now => now.Text.Contains("Goes to: this topic", StringComparison.Ordinal), Patience);

        await Telegram.Says(admin, "/next", forum, from);
        Assert.Contains("No nudges are planned here.", (await Telegram.NextMessageTo(forum, Patience)).Text, StringComparison.Ordinal);
    }
}
