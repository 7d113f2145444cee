using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Edits, deletions, copies and keyboards.</summary>
public sealed class FakeTelegramMessagesTests : FakeTelegramTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    protected override void Configure(FakeTelegramOptions options) => options.Time = _time;

    private async Task<FakeMessage> Sent(string text, object? markup = null)
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        await Result("sendMessage", new { chat_id = asha.Id, text, reply_markup = markup ?? new { } });
        return await Telegram.NextMessageTo(asha);
    }

    private static object Keyboard(params object[] row) => new { inline_keyboard = new[] { row } };

    [Fact]
    public async Task AnEditReplacesTextAndKeyboardAndKeepsWhatWasBefore()
    {
        var message = await Sent("first", Keyboard(new { text = "Go", callback_data = "v1:go" }));
        _time.Advance(TimeSpan.FromMinutes(5));

        await Result("editMessageText", new { chat_id = message.ChatId, message_id = message.Id, text = "second" });

        var edited = await Telegram.WaitForEdit(message);
        Assert.Equal(("second", _time.GetUtcNow()), (edited.Text, edited.EditedAt));
        Assert.Empty(edited.Buttons);
        Assert.Equal("first", Assert.Single(edited.Earlier).Text);
        Assert.Equal("v1:go", edited.Earlier[0].Button("Go").Data);
    }

    [Fact]
    public async Task AnEditThatChangesNothingIsNotModified()
    {
        var message = await Sent("same", Keyboard(new { text = "Go", callback_data = "v1:go" }));
        const string NotModified =
            "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

        Assert.Equal(NotModified, await Refusal("editMessageText", new { chat_id = message.ChatId, message_id = message.Id, text = "same", reply_markup = Keyboard(new { text = "Go", callback_data = "v1:go" }) }));
        await Result("editMessageReplyMarkup", new { chat_id = message.ChatId, message_id = message.Id });
        Assert.Equal(NotModified, await Refusal("editMessageReplyMarkup", new { chat_id = message.ChatId, message_id = message.Id }));
    }

    [Fact]
    public async Task AnEditTakesInlineKeyboardsOnly()
    {
        var message = await Sent("x");

        Assert.Equal("400 Bad Request: inline keyboard expected", await Refusal("editMessageText", new { chat_id = message.ChatId, message_id = message.Id, text = "y", reply_markup = new { keyboard = new[] { new[] { new { text = "Yes" } } } } }));
    }

    [Fact]
    public async Task ManySendersAtOnceGetAnIdEach()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), Cancellation, async (i, _) => await Result("sendMessage", new { chat_id = asha.Id, text = $"{i}" }));

        Assert.Equal(Enumerable.Range(1, 100), Telegram.SentTo(asha.Id).Select(message => message.Id));
        Assert.Equal(100, Telegram.SentTo(asha.Id).Select(message => message.Text).Distinct().Count());
    }

    [Fact]
    public async Task OnlyItsOwnLivingMessagesCanBeEdited()
    {
        var asha = Telegram.AddUser("Asha");
        var question = await Telegram.Says(asha, "mine");

        Assert.Equal("400 Bad Request: message can't be edited", await Refusal("editMessageText", new { chat_id = asha.Id, message_id = question.Id, text = "x" }));
        Assert.Equal("400 Bad Request: message to edit not found", await Refusal("editMessageText", new { chat_id = asha.Id, message_id = 99, text = "x" }));
    }

    [Fact]
    public async Task ADeletedMessageCanNeitherBeEditedNorDeletedAgain()
    {
        var message = await Sent("x");

        await Result("deleteMessage", new { chat_id = message.ChatId, message_id = message.Id });

        Assert.True(Telegram.Current(message).IsDeleted);
        Assert.Equal("400 Bad Request: message to delete not found", await Refusal("deleteMessage", new { chat_id = message.ChatId, message_id = message.Id }));
        Assert.Equal("400 Bad Request: message to edit not found", await Refusal("editMessageText", new { chat_id = message.ChatId, message_id = message.Id, text = "y" }));
    }

    [Fact]
    public async Task AfterTwoDaysAMessageCannotBeDeleted()
    {
        var message = await Sent("x");
        _time.Advance(TimeSpan.FromHours(49));

        Assert.Equal("400 Bad Request: message can't be deleted for everyone", await Refusal("deleteMessage", new { chat_id = message.ChatId, message_id = message.Id }));
    }

    [Fact]
    public async Task PeoplesMessagesInGroupsAreDeletedByAdministratorsOnly()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha);
        var message = await Telegram.Says(asha, "mine", group);
        var arguments = new { chat_id = group.Id, message_id = message.Id };

        Assert.Equal("400 Bad Request: message can't be deleted", await Refusal("deleteMessage", arguments));
        await Telegram.MakesAdmin(asha, group, Telegram.Bot);
        await Result("deleteMessage", arguments);
    }

    [Fact]
    public async Task AButtonOfADeletedMessageComesWithAnInaccessibleOne()
    {
        var message = await Sent("x", Keyboard(new { text = "Go", callback_data = "v1:go" }));
        await Result("deleteMessage", new { chat_id = message.ChatId, message_id = message.Id });

        await Telegram.Presses(Telegram.Bot, message, "Go");

        var query = (await Result("getUpdates"))[0]!["callback_query"]!;
        Assert.Equal(0, (int)query["message"]!["date"]!);
    }

    [Fact]
    public async Task ALateAnswerToAButtonIsTooOld()
    {
        var message = await Sent("x", Keyboard(new { text = "Go", callback_data = "v1:go" }));
        var pressed = await Telegram.Presses(Telegram.Bot, message, "v1:go");
        _time.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal(
            "400 Bad Request: query is too old and response timeout expired or query ID is invalid",
            await Refusal("answerCallbackQuery", new { callback_query_id = pressed.Id }));
    }

    [Fact]
    public async Task CallbackDataTakesSixtyFourBytesNotCharacters()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        object WithData(string data) => new { chat_id = asha.Id, text = "x", reply_markup = Keyboard(new { text = "Go", callback_data = data }) };

        await Result("sendMessage", WithData(new string('x', 64)));
        Assert.Equal("400 Bad Request: BUTTON_DATA_INVALID", await Refusal("sendMessage", WithData(new string('x', 65))));
        Assert.Equal("400 Bad Request: BUTTON_DATA_INVALID", await Refusal("sendMessage", WithData(new string('é', 33))));
    }

    [Fact]
    public async Task AKeyboardTakesAHundredButtons()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        object With(int count) => new
        {
            chat_id = asha.Id,
            text = "x",
            reply_markup = new { inline_keyboard = Enumerable.Range(0, count).Select(i => new[] { new { text = $"{i}", callback_data = $"{i}" } }) },
        };

        await Result("sendMessage", With(100));
        Assert.Equal("400 Bad Request: reply markup is too long", await Refusal("sendMessage", With(101)));
    }

    [Theory]
    [InlineData("""{"inline_keyboard":[[{"text":"x"}]]}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"inline_keyboard":[[{"callback_data":"x"}]]}""", "can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData("""{"inline_keyboard":[{"text":"x"}]}""", "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays")]
    [InlineData("""{"inline_keyboard":[[{"text":" ","callback_data":"x"}]]}""", "inline keyboard button text must be non-empty")]
    [InlineData("""{"inline_keyboard":[[{"text":"x","url":"localhost"}]]}""", "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL")]
    [InlineData("""{"inline_keyboard":[[{"text":"x","callback_data":"x","style":"pink"}]]}""", "can't parse inline keyboard button: invalid button style specified")]
    [InlineData("""{"inline_keyboard":[[""", "can't parse reply keyboard markup JSON object")]
    [InlineData("[]", "object expected as reply markup")]
    public async Task AKeyboardThatDoesNotHoldIsRefused(string markup, string complaint)
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        Assert.Equal("400 Bad Request: " + complaint, await Refusal("sendMessage", new { chat_id = asha.Id, text = "x", reply_markup = markup }));
    }

    [Fact]
    public async Task ALocationIsAskedForInPrivateChatsOnly()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        var group = Telegram.AddGroup("Parents", asha);
        var markup = new { keyboard = new[] { new[] { new { text = "Where I am", request_location = true } } } };

        await Result("sendMessage", new { chat_id = asha.Id, text = "?", reply_markup = markup });
        Assert.True((await Telegram.NextMessageTo(asha)).Button("Where I am").RequestsLocation);
        Assert.Equal("400 Bad Request: location can be requested in private chats only", await Refusal("sendMessage", new { chat_id = group.Id, text = "?", reply_markup = markup }));
    }

    [Fact]
    public async Task CopiesHideAndForwardsShowWhereTheyCameFrom()
    {
        var message = await Sent("worth reading");
        var ben = Telegram.AddUser("Ben", hasStarted: true);
        var arguments = new { chat_id = ben.Id, from_chat_id = message.ChatId, message_id = message.Id };

        var copied = await Result("copyMessage", arguments);
        var forwarded = await Result("forwardMessage", arguments);

        Assert.NotNull(copied["message_id"]);
        Assert.Equal(Telegram.Bot.Id, (long)forwarded["forward_origin"]!["sender_user"]!["id"]!);
        Assert.Equal(["worth reading", "worth reading"], Telegram.SentTo(ben.Id).Select(sent => sent.Text));
    }

    [Fact]
    public async Task TypingIsShownForKnownActionsOnly()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Result("sendChatAction", new { chat_id = asha.Id, action = "typing" });
        Assert.Equal("400 Bad Request: wrong parameter action in request", await Refusal("sendChatAction", new { chat_id = asha.Id, action = "dancing" }));
    }
}
