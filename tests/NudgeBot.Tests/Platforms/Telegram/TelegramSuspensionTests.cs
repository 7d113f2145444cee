using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>What an admin is told, and sees, when nothing can be sent to their group any more.</summary>
public sealed class TelegramSuspensionTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private FakeTelegram Telegram => bot.Telegram;

    private FakeUser Admin { get; } = bot.Telegram.AddUser("Asha", language: "en");

    [Fact]
    public async Task AMissingRightIsNamedInTheAdminsPrivateChatAndItGoesOnWhenItIsBack()
    {
        var group = await ScheduledAsync(Telegram.AddSupergroup("Parents"));

        await Telegram.RestrictsBot(Admin, group);
        var told = await Telegram.NextMessageTo(Admin, Patience);
        Assert.Contains("I lack the right to send messages there.", told.Text, StringComparison.Ordinal);
        Assert.Contains("every day at 8:00", told.Text, StringComparison.Ordinal);
        await Telegram.Presses(Admin, told, "Its schedules");
        await Telegram.WaitForEdit(told, Patience);

        await Telegram.ChangesMember(Admin, group, new FakeMember(Telegram.Bot, FakeMemberStatus.Member));
        await Telegram.Says(Admin, "/history", group);
        var history = (await Telegram.NextMessageTo(Admin, Patience)).Text;
        Assert.Contains("nothing can be sent here: I lack the right to write", history, StringComparison.Ordinal);
        Assert.Contains("it can be sent here again", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedSendToAClosedTopicIsToldAndReopeningResumesIt()
    {
        var forum = Telegram.AddSupergroup("Parents", isForum: true);
        var topic = Telegram.AddTopic(forum, "Nudges");
        await ScheduledAsync(forum, topic);

        await Telegram.ClosesTopic(Admin, topic);
        await Telegram.Says(Admin, "/timezone", forum, topic);
        Assert.Contains("The topic is closed.", (await Telegram.NextMessageTo(Admin, Patience)).Text, StringComparison.Ordinal);

        await Telegram.ReopensTopic(Admin, topic);
        await Telegram.Says(Admin, "/history", forum, topic);
        Assert.Contains("it can be sent here again", (await Telegram.NextMessageTo(Admin, Patience)).Text, StringComparison.Ordinal);
    }

    private async Task<FakeChat> ScheduledAsync(FakeChat group, FakeTopic? topic = null)
    {
        await Telegram.Says(Admin, "/help");
        await Telegram.NextMessageTo(Admin, Patience);
        Telegram.AddMember(group, Admin, FakeMemberStatus.Administrator);
        await Telegram.Says(Admin, "/timezone Pune", group, topic);
        await Telegram.NextMessageTo(group, Patience);
        await Telegram.Says(Admin, "/subscribe daily 8:00", group, topic);
        await Telegram.NextMessageTo(group, Patience);
        return group;
    }
}
