using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Who can be written to, and in which words Telegram says no.</summary>
public sealed class FakeTelegramChatsTests : FakeTelegramTest
{
    private readonly FakeUser _admin = new(77, "Admin");

    private Task<string> Refused(long chat, int? thread = null) =>
        Refusal("sendMessage", new { chat_id = chat, text = "x", message_thread_id = thread ?? 0 });

    private Task<JsonNode> Sent(long chat, int? thread = null) =>
        Result("sendMessage", new { chat_id = chat, text = "x", message_thread_id = thread ?? 0 });

    [Fact]
    public async Task AChatNobodyHeardOfIsNotFound() => Assert.Equal("400 Bad Request: chat not found", await Refused(123));

    [Fact]
    public async Task SomeoneWhoNeverStartedTheBotCannotBeWrittenTo()
    {
        var stranger = Telegram.AddUser("Ben");
        Assert.Equal("400 Bad Request: chat not found", await Refused(stranger.Id));

        Telegram.AddMember(Telegram.AddGroup("Parents", _admin), stranger);
        Assert.Equal("403 Forbidden: bot can't initiate conversation with a user", await Refused(stranger.Id));

        await Telegram.Says(stranger, "/start");
        await Sent(stranger.Id);
    }

    [Fact]
    public async Task AnotherBotCannotBeWrittenTo()
    {
        var other = Telegram.AddUser("Other", isBot: true);
        Telegram.AddMember(Telegram.AddGroup("Parents", _admin), other);

        Assert.Equal("403 Forbidden: the bot can't send messages to the bot", await Refused(other.Id));
    }

    [Fact]
    public async Task ABlockedBotIsToldAndMayWriteAgainWhenUnblocked()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Telegram.Blocks(asha);
        Assert.Equal("403 Forbidden: bot was blocked by the user", await Refused(asha.Id));
        await Telegram.Unblocks(asha);
        await Sent(asha.Id);

        var updates = (await Result("getUpdates")).AsArray();
        Assert.Equal(["kicked", "member"], updates.Select(update => (string?)update!["my_chat_member"]!["new_chat_member"]!["status"]));
    }

    [Fact]
    public async Task ADeletedAccountIsDeactivated()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        await Telegram.Deactivates(asha);

        Assert.Equal("403 Forbidden: user is deactivated", await Refused(asha.Id));
    }

    [Theory]
    [InlineData(FakeChatKind.Group, "group")]
    [InlineData(FakeChatKind.Supergroup, "supergroup")]
    [InlineData(FakeChatKind.Channel, "channel")]
    public async Task AKickedBotAndOneThatLeftGetDifferentWords(FakeChatKind kind, string word)
    {
        var chat = Add(kind);

        await Telegram.KicksBot(_admin, chat);
        Assert.Equal($"403 Forbidden: bot was kicked from the {word} chat", await Refused(chat.Id));
        await Telegram.RemovesBot(_admin, chat);
        Assert.Equal($"403 Forbidden: bot is not a member of the {word} chat", await Refused(chat.Id));
        await Telegram.AddsBot(_admin, chat, FakeMemberStatus.Administrator);
        await Sent(chat.Id);
    }

    [Fact]
    public async Task LeavingAChatEndsAllWritingThere()
    {
        var group = Add(FakeChatKind.Group);

        await Result("leaveChat", new { chat_id = group.Id });

        Assert.Equal("403 Forbidden: bot is not a member of the group chat", await Refused(group.Id));
    }

    [Fact]
    public async Task ARestrictedBotMayNotWriteAnAdministratorMay()
    {
        var group = Add(FakeChatKind.Supergroup);
        const string NoRight = "400 Bad Request: not enough rights to send text messages to the chat";

        await Telegram.RestrictsBot(_admin, group);
        Assert.Equal(NoRight, await Refused(group.Id));
        await Telegram.ForbidsWriting(group);
        await Telegram.Demotes(_admin, group, Telegram.Bot);
        Assert.Equal(NoRight, await Refused(group.Id));
        await Telegram.MakesAdmin(_admin, group, Telegram.Bot);
        await Sent(group.Id);
    }

    [Fact]
    public async Task AChannelWantsAnAdministratorWhoMayPost()
    {
        var channel = Telegram.AddChannel("News", _admin, username: "nudge_news");
        await Result("sendMessage", new { chat_id = "@Nudge_News", text = "x" });
        Assert.Null((await Telegram.NextMessageTo(channel)).From);

        await Telegram.ChangesMember(_admin, channel, new FakeMember(Telegram.Bot, FakeMemberStatus.Administrator) { CanPostMessages = false });
        Assert.Equal("400 Bad Request: need administrator rights in the channel chat", await Refused(channel.Id));
    }

    [Fact]
    public async Task AnUpgradedGroupNamesItsNewChat()
    {
        var group = Add(FakeChatKind.Group);
        var supergroup = await Telegram.MigratesToSupergroup(_admin, group);

        var answer = await Call("sendMessage", new { chat_id = group.Id, text = "x" });

        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", (string?)answer["description"]);
        Assert.Equal(supergroup.Id, (long)answer["parameters"]!["migrate_to_chat_id"]!);
        await Sent(supergroup.Id);
        var updates = (await Result("getUpdates")).AsArray();
        Assert.Equal(supergroup.Id, (long)updates[0]!["message"]!["migrate_to_chat_id"]!);
        Assert.Equal(group.Id, (long)updates[1]!["message"]!["migrate_from_chat_id"]!);
    }

    [Fact]
    public async Task ADeletedGroupIsGone()
    {
        var group = Add(FakeChatKind.Group);
        await Telegram.DeletesChat(group);

        Assert.Equal("403 Forbidden: the group chat was deleted", await Refused(group.Id));
    }

    [Fact]
    public async Task AMessageGoesToItsTopicAndNeverToGeneralByNumber()
    {
        var forum = Telegram.AddSupergroup("Parents", _admin, isForum: true);
        var topic = Telegram.AddTopic(forum, "Sleep");

        await Sent(forum.Id, topic.Id);
        var message = await Telegram.NextMessageTo(forum);

        Assert.Equal((topic.Id, true), (message.ThreadId, message.IsTopicMessage));
        Assert.Equal("400 Bad Request: message thread not found", await Refused(forum.Id, FakeTopic.General));
        Assert.Equal("400 Bad Request: message thread not found", await Refused(forum.Id, 999));
        await Sent(forum.Id);
        Assert.Null((await Telegram.NextMessageTo(forum)).ThreadId);
    }

    [Fact]
    public async Task AClosedTopicRefusesOrdinaryBotsAndADeletedOneEveryone()
    {
        var forum = Telegram.AddSupergroup("Parents", _admin, isForum: true);
        var topic = Telegram.AddTopic(forum, "Sleep");

        await Telegram.ClosesTopic(_admin, topic);
        Assert.Equal("400 Bad Request: TOPIC_CLOSED", await Refused(forum.Id, topic.Id));
        await Telegram.MakesAdmin(_admin, forum, Telegram.Bot);
        await Sent(forum.Id, topic.Id);
        await Telegram.Demotes(_admin, forum, Telegram.Bot);
        await Telegram.ReopensTopic(_admin, topic);
        await Sent(forum.Id, topic.Id);
        await Telegram.DeletesTopic(_admin, topic);
        Assert.Equal("400 Bad Request: message thread not found", await Refused(forum.Id, topic.Id));
    }

    [Fact]
    public async Task AClosedGeneralTopicRefusesWhatNamesNoTopic()
    {
        var forum = Telegram.AddSupergroup("Parents", _admin, isForum: true);

        await Telegram.ClosesTopic(_admin, new FakeTopic(forum.Id, FakeTopic.General, "General"));

        Assert.Equal("400 Bad Request: TOPIC_CLOSED", await Refused(forum.Id));
    }

    [Fact]
    public async Task OutsideForumsATopicNumberIsIgnored()
    {
        var group = Add(FakeChatKind.Supergroup);

        await Sent(group.Id, 5);

        Assert.Null((await Telegram.NextMessageTo(group)).ThreadId);
    }

    [Fact]
    public async Task AReplyNeedsItsMessageUnlessItMayGoWithout()
    {
        var asha = Telegram.AddUser("Asha");
        var question = await Telegram.Says(asha, "why?");

        await Result("sendMessage", new { chat_id = asha.Id, text = "because", reply_parameters = new { message_id = question.Id } });
        Assert.Equal(question.Id, (await Telegram.NextMessageTo(asha)).ReplyToId);
        Assert.Equal(
            "400 Bad Request: message to be replied not found",
            await Refusal("sendMessage", new { chat_id = asha.Id, text = "x", reply_parameters = new { message_id = 999 } }));
        await Result("sendMessage", new { chat_id = asha.Id, text = "x", reply_parameters = new { message_id = 999, allow_sending_without_reply = true } });
    }

    [Fact]
    public async Task AStrangersStandingInAChatIsLeft()
    {
        var group = Add(FakeChatKind.Supergroup);
        var ben = Telegram.AddUser("Ben");

        Assert.Equal("left", (string?)(await Result("getChatMember", new { chat_id = group.Id, user_id = ben.Id }))["status"]);
        await Telegram.MakesAdmin(_admin, group, ben);
        Assert.Equal("administrator", (string?)(await Result("getChatMember", new { chat_id = group.Id, user_id = ben.Id }))["status"]);
        Assert.Equal("400 Bad Request: PARTICIPANT_ID_INVALID", await Refusal("getChatMember", new { chat_id = group.Id, user_id = 5 }));
        Assert.Equal("400 Bad Request: invalid user_id specified", await Refusal("getChatMember", new { chat_id = group.Id, user_id = 0 }));
    }

    [Fact]
    public async Task APrivateChatHasNoAdministrators()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        Assert.Equal(
            "400 Bad Request: there are no administrators in the private chat",
            await Refusal("getChatAdministrators", new { chat_id = asha.Id }));
    }

    private FakeChat Add(FakeChatKind kind) => kind switch
    {
        FakeChatKind.Group => Telegram.AddGroup("Parents", _admin),
        FakeChatKind.Channel => Telegram.AddChannel("Parents", _admin),
        _ => Telegram.AddSupergroup("Parents", _admin),
    };
}
