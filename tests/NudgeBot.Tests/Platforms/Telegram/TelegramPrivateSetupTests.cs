using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Setting a group up from the private chat, with the rights that Telegram tells of.</summary>
public sealed class TelegramPrivateSetupTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private FakeTelegram Telegram => bot.Telegram;

    [Fact]
    public async Task AnAdminFollowsTheLinkOfTheGroupAndChangesItAlone()
    {
        var (admin, group) = GroupOfAnAdmin();
        var start = await LinkAsync(admin, group);

        await Telegram.Says(admin, $"/start {start}");
        var panel = await Telegram.NextMessageTo(admin, Patience);
        Assert.Contains("The settings of your group", panel.Text, StringComparison.Ordinal);
        await Telegram.Presses(admin, panel, "Language");
        await Telegram.Presses(admin, await Telegram.WaitForEdit(panel, Patience), "Español");
        await Telegram.WaitFor(panel, now => now.Text.Contains("Español", StringComparison.Ordinal), Patience);

        await Telegram.Says(admin, "/next", group);
        Assert.Contains("Aquí no hay mensajes previstos", (await Telegram.NextMessageTo(group, Patience)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMemberWhoFollowsTheLinkIsRefused()
    {
        var (admin, group) = GroupOfAnAdmin();
        var member = Telegram.AddUser("Max", language: "en", hasStarted: true);
        Telegram.AddMember(group, member);

        await Telegram.Says(member, $"/start {await LinkAsync(admin, group)}");

        Assert.Equal("Only admins of that group can change this.", (await Telegram.NextMessageTo(member, Patience)).Text);
    }

    private (FakeUser Admin, FakeChat Group) GroupOfAnAdmin()
    {
        var admin = Telegram.AddUser("Asha", language: "en", hasStarted: true);
        var group = Telegram.AddSupergroup("Parents");
        Telegram.AddMember(group, admin, FakeMemberStatus.Administrator);
        return (admin, group);
    }

    private async Task<string> LinkAsync(FakeUser admin, FakeChat group)
    {
        await Telegram.Says(admin, "/settings", group);
        var panel = await Telegram.NextMessageTo(group, Patience);
        return new Uri(panel.Button("Set up in private").Url!).Query.Split('=')[1];
    }
}
