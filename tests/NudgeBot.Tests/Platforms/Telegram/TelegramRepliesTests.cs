using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramRepliesTests : IAsyncLifetime
{
    private static readonly Message Panel = new Message(new Paragraph("Settings")).WithButtons(Button.Pressed("Days", "days:1"));

    private TelegramTestsWorld _world = null!;
    private FakeUser _asha = null!;

    private FakeTelegram Telegram => _world.Telegram;

    public async ValueTask InitializeAsync()
    {
        _world = await TelegramTestsWorld.StartAsync();
        _asha = Telegram.AddUser("Asha");
        _world.Receives();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task TheMessagesOfAReplyComeInOrder()
    {
        _world.Conversation.Says(Reply.Say(Plain("one"), Plain("two"), Plain("three")));

        await Telegram.Says(_asha, "hello");

        await Telegram.WaitForMessages(3);
        Assert.Equal(["one", "two", "three"], Telegram.SentTo(_asha.Id).Select(message => message.Text));
    }

    [Fact]
    public async Task APressIsAnsweredWithItsWordAndThePanelChangesInPlace()
    {
        var panel = await ShowPanel(Panel);
        _world.Conversation.Says(Reply.Replace(Plain("Settings: daily").WithButtons(Button.Pressed("Back", "back:1")), "Saved"));

        var press = await Telegram.Presses(_asha, panel, "Days");

        Assert.Equal("Saved", (await Telegram.WaitForAnswer(press)).Text);
        var changed = await Telegram.WaitForEdit(panel);
        Assert.Equal("Settings: daily", changed.Text);
        Assert.Equal("back:1", changed.Button("Back").Data);
        Assert.Single(Telegram.SentTo(_asha.Id));
        Assert.Equal(new IncomingContent.Press("days:1"), _world.Conversation.Heard[^1].Content);
    }

    [Fact]
    public async Task APressThatChangesNothingIsAnsweredAndSendsNothing()
    {
        var panel = await ShowPanel(Panel);
        _world.Conversation.Says(Reply.Replace(Panel));

        var press = await Telegram.Presses(_asha, panel, "Days");

        await Telegram.WaitForAnswer(press);
        await _world.Inbox.WaitForHandled(2);
        Assert.Single(Telegram.SentTo(_asha.Id));
    }

    [Fact]
    public async Task APressUnderAMessageThatIsGoneGetsANewOne()
    {
        var panel = await ShowPanel(Panel);
        Telegram.Fails(Fault.Error(400, "Bad Request: message to edit not found"), "editMessageText");
        _world.Conversation.Says(Reply.Replace(Plain("Settings: daily")));

        await Telegram.Presses(_asha, panel, "Days");

        Assert.Equal("Settings: daily", (await Telegram.NextMessageTo(_asha)).Text);
    }

    [Fact]
    public async Task ThePicturesCaptionChangesInPlace()
    {
        var picture = new Attachment("week.png", "image/png", new byte[] { 1 }, "Seven days");
        var shown = await ShowPanel(Panel with { Attachment = picture });
        _world.Conversation.Says(Reply.Replace(Plain("Next week")));

        await Telegram.Presses(_asha, shown, "Days");

        Assert.Equal("Next week", (await Telegram.WaitForEdit(shown)).Text);
    }

    [Fact]
    public async Task APressIsAnsweredEvenWhenItsHandlingFails()
    {
        var panel = await ShowPanel(Panel);
        _world.Conversation.Answer = (_, _) => throw new InvalidOperationException();

        var press = await Telegram.Presses(_asha, panel, "Days");

        Assert.Equal("", (await Telegram.WaitForAnswer(press)).Text);
    }

    [Fact]
    public async Task APressWhoseHandlingTakesLongIsAnsweredWithoutWordsAfterASecond()
    {
        var panel = await ShowPanel(Panel);
        var release = new TaskCompletionSource();
        _world.Conversation.Answer = async (_, cancellationToken) =>
        {
            await release.Task.WaitAsync(cancellationToken);
            return Reply.Say(Plain("at last")) with { Toast = "late word" };
        };

        var press = await Telegram.Presses(_asha, panel, "Days");

        Assert.Equal("", (await Telegram.WaitForAnswer(press)).Text);
        release.SetResult();
        Assert.Equal("at last", (await Telegram.NextMessageTo(_asha)).Text);
        Assert.Single(Telegram.RequestsOf("answerCallbackQuery"));
    }

    [Fact]
    public async Task AWordTooLongForAButtonIsCut()
    {
        var panel = await ShowPanel(Panel);
        _world.Conversation.Says(Reply.Notice(new string('x', 300)));

        var press = await Telegram.Presses(_asha, panel, "Days");

        Assert.Equal(200, (await Telegram.WaitForAnswer(press)).Text.Length);
    }

    [Fact]
    public async Task AReplyInAGroupRefersToWhatItAnswersAndStaysInItsTopic()
    {
        var forum = Telegram.AddSupergroup("Parents", _asha, isForum: true);
        var topic = Telegram.AddTopic(forum, "Nudges");
        _world.Conversation.Says(Reply.Say(Plain("one"), Plain("two")));

        var question = await Telegram.Says(_asha, "/help", forum, topic);

        await Telegram.WaitForMessages(2);
        Assert.Equal([question.Id, null], Telegram.SentTo(forum.Id).Select(message => message.ReplyToId));
        Assert.All(Telegram.SentTo(forum.Id), message => Assert.Equal(topic.Id, message.ThreadId));
    }

    [Fact]
    public async Task AShortWordForOnePersonInAGroupIsAnAlertAtTheButton()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        var panel = await ShowPanel(Panel, group);
        _world.Conversation.Says(Reply.Say(Plain("Only admins can change this here.")) with { OnlyForMember = true });

        var press = await Telegram.Presses(_asha, panel, "Days");

        var answer = await Telegram.WaitForAnswer(press);
        Assert.True(answer.IsAlert);
        Assert.Equal("Only admins can change this here.", answer.Text);
        await _world.Inbox.WaitForHandled(2);
        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task AReplyForOnePersonInAGroupGoesToTheirPrivateChat()
    {
        await Telegram.Says(_asha, "/start");
        await _world.Conversation.WaitForHeard();
        var group = Telegram.AddGroup("Parents", _asha);
        _world.Conversation.Says(Reply.Say(Plain("What is kept about you: …")) with { OnlyForMember = true });

        await Telegram.Says(_asha, "/privacy", group);

        Assert.Equal("What is kept about you: …", (await Telegram.NextMessageTo(_asha)).Text);
        await _world.Inbox.WaitForHandled(2);
        Assert.Empty(Telegram.SentTo(group.Id));
    }

    [Fact]
    public async Task AReplyForSomebodyWhoNeverWroteToTheBotIsGivenInTheGroupWithoutItsFile()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        var file = new Attachment("data.json", "application/json", new byte[] { 1 }, "Your data");
        _world.Conversation.Says(Reply.Say(Plain("Your data") with { Attachment = file }) with { OnlyForMember = true });

        await Telegram.Says(_asha, "/export", group);

        var sent = await Telegram.NextMessageTo(group);
        Assert.Equal("Your data", sent.Text);
        Assert.Null(sent.Media);
    }

    [Fact]
    public async Task AGroupsPanelStaysInTheGroupSinceItsButtonsActWhereTheyStand()
    {
        await Telegram.Says(_asha, "/start");
        await _world.Conversation.WaitForHeard();
        var group = Telegram.AddGroup("Parents", _asha);
        _world.Conversation.Says(Reply.Say(Panel) with { OnlyForMember = true });

        await Telegram.Says(_asha, "/schedule", group);

        Assert.Equal("Settings", (await Telegram.NextMessageTo(group)).Text);
    }

    [Fact]
    public async Task AReplyToAGroupThatHasMovedFollowsItOnce()
    {
        var group = Telegram.AddGroup("Parents", _asha);
        _world.Chats.Add(TelegramTestsWorld.At(group.Id));
        FakeChat? supergroup = null;
        _world.Conversation.Answer = async (_, _) =>
        {
            supergroup ??= await Telegram.MigratesToSupergroup(_asha, group, silently: true);
            return Reply.Say(Plain("one"), Plain("two"));
        };

        await Telegram.Says(_asha, "/help", group);

        await Telegram.WaitForMessages(2);
        Assert.Equal(["one", "two"], Telegram.SentTo(supergroup!.Id).Select(message => message.Text));
        Assert.Equal([$"moved telegram:{group.Id} to telegram:{supergroup.Id}"], _world.Chats.Notes);
    }

    [Fact]
    public async Task AReplyToSomebodyWhoJustBlockedTheBotSuspendsTheChat()
    {
        _world.Chats.Add(TelegramTestsWorld.At(_asha.Id));
        Telegram.Fails(Fault.Error(403, "Forbidden: bot was blocked by the user"), "sendMessage");
        _world.Conversation.Says(Reply.Say(Plain("one"), Plain("two")));

        await Telegram.Says(_asha, "hello");

        await _world.Inbox.WaitForHandled(1);
        Assert.Equal([$"suspended telegram:{_asha.Id} {SuspensionReason.Blocked}"], _world.Chats.Notes);
        Assert.Empty(Telegram.Sent);
    }

    [Fact]
    public async Task AMessageThatIsRefusedDoesNotKeepTheNextOneBack()
    {
        Telegram.Fails(Fault.Error(400, "Bad Request: message is too long"), "sendMessage");
        _world.Conversation.Says(Reply.Say(Plain("one"), Plain("two")));

        await Telegram.Says(_asha, "hello");

        Assert.Equal("two", (await Telegram.NextMessageTo(_asha)).Text);
    }

    private static Message Plain(string words) => new(new Paragraph(words));

    private async Task<FakeMessage> ShowPanel(Message panel, FakeChat? chat = null)
    {
        _world.Conversation.Says(Reply.Say(panel));
        await Telegram.Says(_asha, "/settings", chat);
        var shown = await Telegram.NextMessageTo(chat?.Id ?? _asha.Id);
        await _world.Inbox.WaitForHandled(1);
        return shown;
    }
}
