using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Platforms.Telegram.Receiving;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>What the conversation hears of what people do.</summary>
public sealed class TelegramUpdatesTests : IAsyncLifetime
{
    private TelegramTestsWorld _world = null!;
    private FakeUser _asha = null!;

    private FakeTelegram Telegram => _world.Telegram;

    public async ValueTask InitializeAsync()
    {
        // Privacy mode is off, so that what people say to each other arrives too.
        _world = await TelegramTestsWorld.StartAsync(options => options.ReadsAllGroupMessages = true);
        _asha = Telegram.AddUser("Asha", language: "hi");
        _world.Receives();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task APrivateMessageIsATextOfAChatWhoseAdminThePersonIs()
    {
        await Telegram.Says(_asha, "Why does my son hide? 👩‍👧 نعم");

        Assert.Equal(
            new Incoming
            {
                Address = TelegramTestsWorld.At(_asha.Id),
                Kind = ChatKind.Private,
                Member = new Member($"{_asha.Id}", IsAdmin: true),
                Content = new IncomingContent.Text("Why does my son hide? 👩‍👧 نعم"),
                Language = "hi",
                CanTellPlace = true,
            },
            await Heard());
    }

    [Theory]
    [InlineData("/subscribe daily 8am", "subscribe", "daily 8am")]
    [InlineData("/Subscribe@Nudge_Test_Bot  weekdays at 7:30 pm ", "subscribe", "weekdays at 7:30 pm")]
    [InlineData("/start topic_secure-base", "start", "topic_secure-base")]
    [InlineData("/help", "help", "")]
    public async Task ACommandIsReadWithWhatStandsAfterIt(string text, string name, string arguments)
    {
        await Telegram.Says(_asha, text);

        Assert.Equal(new IncomingContent.Command(name, arguments), (await Heard()).Content);
    }

    [Fact]
    public async Task ACommandInTheMiddleOfAMessageIsText()
    {
        await Telegram.Says(_asha, "what does /pause do?");

        Assert.Equal(new IncomingContent.Text("what does /pause do?"), (await Heard()).Content);
    }

    [Fact]
    public async Task ACommandForAnotherBotIsNotHeard()
    {
        await Telegram.Says(_asha, "/help@other_bot");

        await AssertNotHeard();
    }

    [Fact]
    public async Task AForwardedCommandIsNotHeard()
    {
        await Inject($$"""
            {"message":{"message_id":9,"date":1,"chat":{"id":{{_asha.Id}},"type":"private"},"from":{"id":{{_asha.Id}},"is_bot":false,"first_name":"A"},
             "text":"/forget","entities":[{"type":"bot_command","offset":0,"length":7}],
             "forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"B"} } }
            """);

        await AssertNotHeard();
    }

    [Fact]
    public async Task APicturesCaptionIsAText()
    {
        await Inject($$"""
            {"message":{"message_id":9,"date":1,"chat":{"id":{{_asha.Id}},"type":"private"},"from":{"id":{{_asha.Id}},"is_bot":false,"first_name":"A"},
             "photo":[{"file_id":"x","file_unique_id":"x","width":1,"height":1}],"caption":"my baby does not breathe"} }
            """);

        Assert.Equal(new IncomingContent.Text("my baby does not breathe"), (await Heard()).Content);
    }

    [Fact]
    public async Task ASharedPlaceIsALocation()
    {
        await Telegram.SharesLocation(_asha, 18.52, 73.86);

        Assert.Equal(new IncomingContent.Location(18.52, 73.86), (await Heard()).Content);
    }

    [Fact]
    public async Task AnEditedMessageIsNotHeardAgain()
    {
        var message = await Telegram.Says(_asha, "hello");
        await Heard();

        await Telegram.Edits(message, "hello again");

        await AssertNotHeard(after: 1);
    }

    [Theory]
    [InlineData("how are you?", false)]
    [InlineData("@nudge_test_bot how are you?", true)]
    [InlineData("how are you, @Nudge_Test_Bot?", true)]
    [InlineData("@nudge_test_bot_two how are you?", false)]
    public async Task InAGroupTheBotIsSpokenToByItsName(string text, bool isSpokenTo)
    {
        await Telegram.Says(_asha, text, Telegram.AddGroup("Parents", _asha));

        Assert.Equal(isSpokenTo, (await Heard()).SpokenTo);
    }

    [Fact]
    public async Task TheBotsNameIsNoPartOfTheQuestion()
    {
        await Telegram.Says(_asha, "👩‍👧 @nudge_test_bot why does my son hide?", Telegram.AddGroup("Parents", _asha));

        Assert.Equal(new IncomingContent.Text("👩‍👧  why does my son hide?"), (await Heard()).Content);
    }

    [Fact]
    public async Task AReplyToTheBotSpeaksToIt()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        _world.Conversation.Echoes();
        await Telegram.Says(_asha, "/help", group);
        var answer = await Telegram.NextMessageTo(group);

        await Telegram.Says(_asha, "and then?", group, replyTo: answer);

        Assert.True((await _world.Conversation.WaitForHeard(2))[1].SpokenTo);
    }

    [Theory]
    [InlineData(FakeMemberStatus.Creator, true)]
    [InlineData(FakeMemberStatus.Administrator, true)]
    [InlineData(FakeMemberStatus.Member, false)]
    public async Task AGroupsAdminsAreItsCreatorAndAdministrators(FakeMemberStatus status, bool isAdmin)
    {
        var group = Telegram.AddGroup("Parents");
        Telegram.AddMember(group, _asha, status);

        await Telegram.Says(_asha, "/schedule", group);

        Assert.Equal(new Member($"{_asha.Id}", isAdmin), (await Heard()).Member);
    }

    [Fact]
    public async Task WhoIsAdminIsAskedOnceAMinuteAndAgainWhenTheBotsOwnRightsChange()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        await Telegram.Says(_asha, "/schedule", group);
        await Telegram.Says(_asha, "/schedule", group);
        await _world.Conversation.WaitForHeard(2);
        Assert.Single(Telegram.RequestsOf("getChatMember"));

        await Telegram.MakesAdmin(_asha, group, Telegram.Bot);
        await Telegram.Says(_asha, "/schedule", group);

        await _world.Conversation.WaitForHeard(3);
        Assert.Equal(2, Telegram.RequestsOf("getChatMember").Count);
    }

    [Fact]
    public async Task AnAnonymousAdminIsAnAdminWithoutAnIdOfTheirOwn()
    {
        var group = Telegram.AddSupergroup("Parents", _asha);

        await Telegram.SaysAnonymously(group, "/schedule");

        Assert.Equal(new Member($"{group.Id}", IsAdmin: true), (await Heard()).Member);
        Assert.Empty(Telegram.RequestsOf("getChatMember"));
    }

    [Fact]
    public async Task WhoWritesAsAChannelIsNoAdmin()
    {
        var channel = Telegram.AddChannel("Somebody's");

        await Telegram.SaysAsChannel(channel, Telegram.AddSupergroup("Parents", _asha), "/schedule");

        Assert.Equal(new Member($"{channel.Id}", IsAdmin: false), (await Heard()).Member);
    }

    [Fact]
    public async Task APostCopiedFromTheLinkedChannelIsNotHeard()
    {
        await Telegram.ForwardsAutomatically(Telegram.AddChannel("Ours"), Telegram.AddSupergroup("Parents", _asha), "/help");

        await AssertNotHeard();
    }

    [Fact]
    public async Task OtherBotsAreNotHeard()
    {
        var group = Telegram.AddSupergroup("Parents", _asha);

        await Telegram.Says(Telegram.AddUser("Other", isBot: true), "/help", group);

        await AssertNotHeard();
    }

    [Fact]
    public async Task InAChannelCommandsAreHeardAndPostsAreNot()
    {
        var channel = Telegram.AddChannel("Ours", _asha);

        await Telegram.Posts(channel, "Good morning");
        await Telegram.Posts(channel, "/schedule");

        var heard = await Heard();
        Assert.Equal(new IncomingContent.Command("schedule", ""), heard.Content);
        Assert.Equal(ChatKind.Channel, heard.Kind);
        Assert.Equal(new Member($"{channel.Id}", IsAdmin: true), heard.Member);
    }

    [Fact]
    public async Task AForumsTopicIsAPlaceOfItsOwnAndTheGeneralTopicIsTheGroup()
    {
        var forum = Telegram.AddSupergroup("Parents", _asha, isForum: true);
        var topic = Telegram.AddTopic(forum, "Nudges");

        await Telegram.Says(_asha, "/next", forum, topic);
        await Telegram.Says(_asha, "/next", forum);

        var heard = await _world.Conversation.WaitForHeard(2);
        Assert.Equal([TelegramTestsWorld.At(forum.Id, topic.Id), TelegramTestsWorld.At(forum.Id)], heard.Select(incoming => incoming.Address));
    }

    [Fact]
    public async Task AThreadOfRepliesOutsideAForumIsNoPlaceOfItsOwn()
    {
        await Inject($$"""
            {"message":{"message_id":9,"date":1,"chat":{"id":-100500,"type":"supergroup","title":"P"},"from":{"id":{{_asha.Id}},"is_bot":false,"first_name":"A"},
             "message_thread_id":4,"text":"hello"} }
            """);

        Assert.Equal(TelegramTestsWorld.At(-100500), (await Heard()).Address);
    }

    [Fact]
    public async Task AMigrationMovesTheChatWhicheverOfItsMessagesComes()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        _world.Chats.Add(TelegramTestsWorld.At(group.Id));

        var supergroup = await Telegram.MigratesToSupergroup(_asha, group);

        // The two messages come by different chats, side by side: the later one finds the chat moved already, or not yet.
        var notes = await _world.Chats.WaitForNotes(2);
        Assert.Equal($"moved telegram:{group.Id} to telegram:{supergroup.Id}", notes[0]);
        Assert.EndsWith($" to telegram:{supergroup.Id}", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlockingAndUnblockingAreNoted()
    {
        await Telegram.Blocks(_asha);
        await Telegram.Unblocks(_asha);

        Assert.Equal([$"left telegram:{_asha.Id} Blocked", $"arrived telegram:{_asha.Id}"], await _world.Chats.WaitForNotes(2));
    }

    [Fact]
    public async Task BeingAddedRestrictedAndRemovedAreNoted()
    {
        var group = Telegram.AddSupergroup("Parents", _asha, FakeMemberStatus.Left);

        await Telegram.AddsBot(_asha, group);
        await Telegram.RestrictsBot(_asha, group);
        await Telegram.KicksBot(_asha, group);

        Assert.Equal(
            [$"arrived telegram:{group.Id}", $"left telegram:{group.Id} MissingRight", $"left telegram:{group.Id} Removed"],
            await _world.Chats.WaitForNotes(3));
    }

    [Fact]
    public async Task LosingTheRightToPostInAChannelIsNoted()
    {
        var channel = Telegram.AddChannel("Ours", _asha);

        await Telegram.ChangesMember(_asha, channel, new FakeMember(Telegram.Bot, FakeMemberStatus.Administrator) { CanPostMessages = false });

        Assert.Equal([$"left telegram:{channel.Id} MissingRight"], await _world.Chats.WaitForNotes(1));
    }

    [Fact]
    public async Task ATopicOpenedAgainIsNoted()
    {
        var forum = Telegram.AddSupergroup("Parents", _asha, isForum: true);
        var topic = await Telegram.ClosesTopic(_asha, Telegram.AddTopic(forum, "Nudges"));

        await Telegram.ReopensTopic(_asha, topic);

        Assert.Equal([$"arrived telegram:{forum.Id}/{topic.Id}"], await _world.Chats.WaitForNotes(1));
    }

    [Theory]
    [InlineData("""{"update_id":1,"message":{"chat":{"id":-5}}}""", "message", -5, null)]
    [InlineData("""{"update_id":1,"callback_query":{"id":"q","from":{"id":7},"message":{"chat":{"id":-5}}}}""", "callback_query", -5, "q")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"q","from":{"id":7}}}""", "callback_query", 7, "q")]
    [InlineData("""{"update_id":1,"tomorrow":{"chat":"none","id":[]}}""", "tomorrow", 1, null)]
    [InlineData("""{"update_id":1}""", "nothing", 1, null)]
    [InlineData("""{"update_id":1""", "unreadable", 1, null)]
    public void TheOutsideOfAnUpdateIsReadWhateverIsInIt(string json, string kind, long chat, string? callback) =>
        Assert.Equal(new UpdateEnvelope(kind, chat, callback), UpdateEnvelope.Read(1, json));

    private async Task<Incoming> Heard() => (await _world.Conversation.WaitForHeard())[0];

    // What comes later and is heard shows that what came before was not.
    private async Task AssertNotHeard(int after = 0)
    {
        await Telegram.Says(Telegram.AddUser("Last"), "the last");
        await _world.Inbox.WaitForHandled(_world.Inbox.StoredCount);
        var heard = await _world.Conversation.WaitForHeard(after + 1);
        await _world.Inbox.WaitForHandled(_world.Inbox.StoredCount);
        Assert.Equal(new IncomingContent.Text("the last"), heard[after].Content);
        Assert.Equal(after + 1, _world.Conversation.Heard.Count);
    }

    private Task Inject(string update) => Telegram.Injects(System.Text.Json.Nodes.JsonNode.Parse(update)!.AsObject());
}
