using System.Globalization;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Linking a channel from the private chat, with what Telegram tells of its administrators.</summary>
public sealed class TelegramChannelTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private FakeTelegram Telegram => bot.Telegram;

    private FakeUser Admin { get; } = bot.Telegram.AddUser("Asha", language: "en", hasStarted: true);

    [Fact]
    public async Task AnAdminPicksTheirChannelAndSchedulesNudgesThere()
    {
        var channel = ChannelOfTheAdmin();
        await Telegram.Says(Admin, "/channel");
        var how = await Telegram.NextMessageTo(Admin, Patience);
        Assert.Equal("https://t.me/Nudge_Test_Bot?startchannel&admin=post_messages", how.Button("Add me to a channel").Url, ignoreCase: true);
        await Telegram.Presses(Admin, how, "Pick one of my channels");
        var request = (await Telegram.NextMessageTo(Admin, Patience)).Button("Pick one of my channels").RequestsChat;

        await Telegram.SharesChat(Admin, Assert.NotNull(request), channel);

        await AssertLinkedAsync();
    }

    [Fact]
    public async Task AForwardedPostNamesItsChannel()
    {
        var channel = ChannelOfTheAdmin();
        await Telegram.Says(Admin, "/channel");
        await Telegram.NextMessageTo(Admin, Patience);

        await Telegram.ForwardsPost(Admin, channel, "Our first post");

        await AssertLinkedAsync();
    }

    [Fact]
    public async Task APublicChannelIsFoundByItsName()
    {
        ChannelOfTheAdmin("parents_daily");

        await Telegram.Says(Admin, "/channel @parents_daily");

        await AssertLinkedAsync();
    }

    [Fact]
    public async Task APrivateChannelIsFoundByTheLinkOfOneOfItsPosts()
    {
        var number = ChannelOfTheAdmin().Id.ToString(CultureInfo.InvariantCulture)["-100".Length..];

        await Telegram.Says(Admin, $"/channel https://t.me/c/{number}/12");

        await AssertLinkedAsync();
    }

    [Fact]
    public async Task SomebodyElsesChannelIsRefused()
    {
        Telegram.AddMember(Telegram.AddChannel("News", username: "others_news"), Admin);

        Assert.Contains("Only administrators of that channel", await AnswerAsync("/channel @others_news"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChannelWithoutTheBotSaysSo()
    {
        Telegram.AddMember(Telegram.AddChannel("News", bot: FakeMemberStatus.Left, username: "no_bot_here"), Admin, FakeMemberStatus.Creator);
        var closed = Telegram.AddChannel("Ours", bot: FakeMemberStatus.Left);

        Assert.Contains("I am not an administrator of that channel yet.", await AnswerAsync("/channel @no_bot_here"), StringComparison.Ordinal);
        Assert.Contains("I am not an administrator of that channel yet.", await AnswerAsync($"/channel {closed.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABotThatMayNotPostSaysWhichRightItLacks()
    {
        var channel = ChannelOfTheAdmin("silent_bot");
        Telegram.AddMember(channel, new FakeMember(Telegram.Bot, FakeMemberStatus.Administrator) { CanPostMessages = false });

        Assert.Contains("without the right to post messages", await AnswerAsync("/channel @silent_bot"), StringComparison.Ordinal);

        await Telegram.ChangesMember(Admin, channel, new FakeMember(Telegram.Bot, FakeMemberStatus.Administrator));
        Assert.Contains("The channel is linked.", await AnswerAsync("/channel @silent_bot"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@nobody_has_this", "I cannot find that channel.")]
    [InlineData("-1009999999999", "I cannot find that channel.")]
    [InlineData("our channel", "I cannot find that channel.")]
    public async Task AChannelThatIsNotThereSaysSo(string name, string words) =>
        Assert.Contains(words, await AnswerAsync($"/channel {name}"), StringComparison.Ordinal);

    [Fact]
    public async Task AGroupIsNoChannel()
    {
        Telegram.AddSupergroup("Parents", username: "parents_group");

        Assert.Contains("That is not a channel.", await AnswerAsync("/channel @parents_group"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdminWhoIsDemotedCanNoLongerUseThePanel()
    {
        var channel = ChannelOfTheAdmin("demoting");
        await Telegram.Says(Admin, "/channel @demoting");
        await Telegram.NextMessageTo(Admin, Patience);
        await Telegram.NextMessageTo(Admin, Patience);
        Telegram.AddMember(channel, Admin);

        Assert.Contains("Only administrators of that channel", await AnswerAsync("/channel @demoting"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TelegramAdminMatrixTests.Who.GroupMember)]
    [InlineData(TelegramAdminMatrixTests.Who.GroupAdmin)]
    [InlineData(TelegramAdminMatrixTests.Who.AnonymousAdmin)]
    [InlineData(TelegramAdminMatrixTests.Who.ChannelAdmin)]
    public async Task ElsewhereThanInPrivateEverybodyIsSentThere(TelegramAdminMatrixTests.Who who)
    {
        FakeMessage answer;
        if (who == TelegramAdminMatrixTests.Who.ChannelAdmin)
        {
            var channel = ChannelOfTheAdmin();
            await Telegram.Posts(channel, "/channel");
            answer = await Telegram.NextMessageTo(channel, Patience);
        }
        else
        {
            var group = Telegram.AddSupergroup("Parents");
            Telegram.AddMember(group, Admin, who == TelegramAdminMatrixTests.Who.GroupAdmin ? FakeMemberStatus.Administrator : FakeMemberStatus.Member);
            _ = who == TelegramAdminMatrixTests.Who.AnonymousAdmin
                ? await Telegram.SaysAnonymously(group, "/channel")
                : await Telegram.Says(Admin, "/channel", group);
            answer = who == TelegramAdminMatrixTests.Who.AnonymousAdmin
                ? await Telegram.NextMessageTo(group, Patience)
                : await Telegram.NextMessageTo(Admin, Patience);
        }

        Assert.Equal("That works in a private chat with me.", answer.Text);
    }

    [Fact]
    public async Task ThePrivateMenuHasItAndTheMenusOfGroupsDoNot()
    {
        await Telegram.WaitForRequests("setMyCommands", 4);

        Assert.Contains(Telegram.Commands("all_private_chats"), command => command.Name == "channel");
        Assert.DoesNotContain(Telegram.Commands("all_chat_administrators"), command => command.Name == "channel");
    }

    private FakeChat ChannelOfTheAdmin(string? username = null)
    {
        var channel = Telegram.AddChannel("News", username: username);
        Telegram.AddMember(channel, Admin, FakeMemberStatus.Administrator);
        return channel;
    }

    private async Task<string> AnswerAsync(string words)
    {
        await Telegram.Says(Admin, words);
        return (await Telegram.NextMessageTo(Admin, Patience)).Text;
    }

    private async Task AssertLinkedAsync()
    {
        Assert.Contains("The channel is linked.", (await Telegram.NextMessageTo(Admin, Patience)).Text, StringComparison.Ordinal);
        var panel = await Telegram.NextMessageTo(Admin, Patience);
        Assert.Contains("no schedule yet", panel.Text, StringComparison.Ordinal);
        await Telegram.Presses(Admin, panel, "Add a schedule");
        Assert.NotEmpty((await Telegram.WaitForEdit(panel, Patience)).Buttons);
    }
}
