using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>What a bot with privacy mode sees in groups and channels, and who seems to have sent it.</summary>
public sealed class FakeTelegramGroupsTests : FakeTelegramTest
{
    private async Task<IReadOnlyList<JsonNode>> Seen(string kind) =>
        [.. (await Result("getUpdates")).AsArray().Select(update => update![kind]).OfType<JsonNode>()];

    [Fact]
    public async Task WithPrivacyModeOnlyWhatIsMeantForTheBotIsSeen()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha);
        await Result("sendMessage", new { chat_id = group.Id, text = "ask me" });
        var ours = await Telegram.NextMessageTo(group);

        await Telegram.Says(asha, "just talk", group);
        await Telegram.Says(asha, "/help", group);
        await Telegram.Says(asha, "/help@nudge_test_bot", group);
        await Telegram.Says(asha, "/help@another_bot", group);
        await Telegram.Says(asha, "an answer", group, replyTo: ours);

        Assert.Equal(["/help", "/help@nudge_test_bot", "an answer"], (await Seen("message")).Select(message => (string?)message["text"]));
        Assert.Equal(6, Telegram.Transcript(group.Id).Count);
    }

    [Fact]
    public async Task AnAdministratorSeesEverything()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha, FakeMemberStatus.Administrator);

        await Telegram.Says(asha, "just talk", group);

        Assert.Single(await Seen("message"));
    }

    [Fact]
    public async Task AnAnonymousAdministratorSpeaksAsTheGroup()
    {
        var group = Telegram.AddSupergroup("Parents", Telegram.AddUser("Asha"));

        await Telegram.SaysAnonymously(group, "/settings", title: "owner");

        var message = Assert.Single(await Seen("message"));
        Assert.Equal(1087968824, (long)message["from"]!["id"]!);
        Assert.Equal(group.Id, (long)message["sender_chat"]!["id"]!);
        Assert.Equal("owner", (string?)message["author_signature"]);
    }

    [Fact]
    public async Task SomeoneBehindAChannelIsNotTheGroup()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha);
        var channel = Telegram.AddChannel("Elsewhere", asha, FakeMemberStatus.Left);

        await Telegram.SaysAsChannel(channel, group, "/settings");

        var message = Assert.Single(await Seen("message"));
        Assert.Equal((136817688, channel.Id), ((long)message["from"]!["id"]!, (long)message["sender_chat"]!["id"]!));
    }

    [Fact]
    public async Task AChannelPostHasNoAuthor()
    {
        var channel = Telegram.AddChannel("News", Telegram.AddUser("Asha"));

        await Telegram.Posts(channel, "/schedule");

        var post = Assert.Single(await Seen("channel_post"));
        Assert.Null(post["from"]);
        Assert.Equal(channel.Id, (long)post["sender_chat"]!["id"]!);
    }

    [Fact]
    public async Task AMessageInATopicCarriesItsNumberAndTheFlag()
    {
        var asha = Telegram.AddUser("Asha");
        var forum = Telegram.AddSupergroup("Parents", asha, isForum: true);
        var topic = Telegram.AddTopic(forum, "Sleep");

        await Telegram.Says(asha, "/schedule", forum, topic);

        var message = Assert.Single(await Seen("message"));
        Assert.Equal((topic.Id, true), ((int)message["message_thread_id"]!, (bool)message["is_topic_message"]!));
    }

    [Fact]
    public async Task ServiceMessagesOfTopicsAreSeen()
    {
        var asha = Telegram.AddUser("Asha");
        var forum = Telegram.AddSupergroup("Parents", asha, isForum: true);

        await Telegram.ClosesTopic(asha, Telegram.AddTopic(forum, "Sleep"));

        Assert.NotNull(Assert.Single(await Seen("message"))["forum_topic_closed"]);
    }

    [Fact]
    public async Task BeingAddedIsToldTwice()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddGroup("Parents", asha, FakeMemberStatus.Left);

        await Telegram.AddsBot(asha, group);

        var updates = (await Result("getUpdates")).AsArray();
        Assert.Equal("member", (string?)updates[0]!["my_chat_member"]!["new_chat_member"]!["status"]);
        Assert.Equal(Telegram.Bot.Id, (long)updates[1]!["message"]!["new_chat_members"]![0]!["id"]!);
    }

    [Fact]
    public async Task ALocationAndASharedChatArriveInThePrivateChat()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddGroup("Parents", asha);

        await Telegram.SharesLocation(asha, 18.52, 73.86);
        await Telegram.SharesChat(asha, 1, group);

        var messages = await Seen("message");
        Assert.Equal(18.52, (double)messages[0]["location"]!["latitude"]!);
        Assert.Equal(group.Id, (long)messages[1]["chat_shared"]!["chat_id"]!);
    }

    [Fact]
    public async Task AnEditedMessageIsAnUpdateOfItsOwn()
    {
        var asha = Telegram.AddUser("Asha");
        var message = await Telegram.Says(asha, "/subscribe daily");

        await Telegram.Edits(message, "/subscribe weekly");

        Assert.Equal("/subscribe weekly", (string?)Assert.Single(await Seen("edited_message"))["text"]);
    }

    [Fact]
    public async Task AnInlineQueryIsAnsweredOnceWithUniqueResults()
    {
        var asked = await Telegram.AsksInline(Telegram.AddUser("Asha"), "repair");
        object Results(params string[] ids) => new
        {
            inline_query_id = asked.Id,
            is_personal = true,
            results = ids.Select(id => new { type = "article", id, title = "Repair", input_message_content = new { message_text = "<b>Repair</b>", parse_mode = "HTML" } }),
        };

        Assert.Equal("400 Bad Request: RESULT_ID_DUPLICATE", await Refusal("answerInlineQuery", Results("a", "a")));
        await Result("answerInlineQuery", Results("a", "b"));
        Assert.Equal(2, (await Telegram.WaitForAnswer(asked)).Results.Count);
        Assert.Equal("400 Bad Request: query is too old and response timeout expired or query ID is invalid", await Refusal("answerInlineQuery", Results("a")));
    }

    [Fact]
    public async Task AChosenResultComesBackAsAMessageSentViaTheBot()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha);
        var asked = await Telegram.AsksInline(asha, "repair");
        await Result("answerInlineQuery", new
        {
            inline_query_id = asked.Id,
            results = new[] { new { type = "article", id = "a", title = "Repair", input_message_content = new { message_text = "<b>Repair</b>", parse_mode = "HTML" } } },
        });

        await Telegram.ChoosesInlineResult(asked, "a", group);

        var message = Assert.Single(await Seen("message"));
        Assert.Equal(("Repair", Telegram.Bot.Id), ((string?)message["text"], (long)message["via_bot"]!["id"]!));
    }

    [Fact]
    public async Task AnEphemeralMessageIsForOneMemberOfAGroup()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        var group = Telegram.AddSupergroup("Parents", asha);
        object To(long chat, long user) => new { chat_id = chat, text = "only admins", ephemeral_message_parameters = new { receiver_user_id = user } };

        var sent = await Result("sendMessage", To(group.Id, asha.Id));

        Assert.Equal(0, (int)sent["message_id"]!);
        Assert.Equal(asha, (await Telegram.NextMessageTo(group)).OnlyFor);
        Assert.StartsWith("400", await Refusal("sendMessage", To(asha.Id, asha.Id)));
        Assert.StartsWith("400", await Refusal("sendMessage", To(group.Id, 5)));
    }

    [Fact]
    public async Task WhoeverSpeaksInAGroupIsAMemberOfIt()
    {
        var group = Telegram.AddSupergroup("Parents");
        var ben = Telegram.AddUser("Ben");

        await Telegram.Says(ben, "hello", group);

        Assert.Equal(FakeMemberStatus.Member, Telegram.Membership(group, ben).Status);
    }

    [Fact]
    public async Task AnInlineResultWithBrokenMarkupIsRefused()
    {
        var asked = await Telegram.AsksInline(Telegram.AddUser("Asha"), "repair");

        var refusal = await Refusal("answerInlineQuery", new
        {
            inline_query_id = asked.Id,
            results = new[] { new { type = "article", id = "a", title = "Repair", input_message_content = new { message_text = "<b>Repair", parse_mode = "HTML" } } },
        });

        Assert.Equal("400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"", refusal);
    }
}
