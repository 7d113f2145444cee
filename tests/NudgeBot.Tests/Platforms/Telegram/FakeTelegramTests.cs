using NudgeBot.Testing.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>The fake as Telegram.Bot sees it: what is sent arrives, what arrives can be read.</summary>
public sealed class FakeTelegramTests : IAsyncLifetime
{
    private FakeTelegram _telegram = null!;
    private TelegramBotClient _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(options =>
        {
            options.Limits.SwitchOff();
            options.ChecksAnswers = true;
        });
        _bot = new TelegramBotClient(new TelegramBotClientOptions(_telegram.Token, _telegram.BaseUrl) { RetryCount = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        Assert.Empty(_telegram.AnswerViolations);
        Assert.Empty(_telegram.ContractViolations);
    }

    [Fact]
    public async Task TheBotLearnsWhoItIs()
    {
        var me = await _bot.GetMe(Cancellation);

        Assert.Equal((_telegram.Bot.Id, "nudge_test_bot", true), (me.Id, me.Username, me.IsBot));
        Assert.False(me.CanReadAllGroupMessages);
    }

    [Fact]
    public async Task AMessageAndItsAnswerTravelBothWays()
    {
        var asha = _telegram.AddUser("Asha", language: "en");
        await _telegram.Says(asha, "/start topic_repair");

        var update = Assert.Single(await _bot.GetUpdates(timeout: 5, cancellationToken: Cancellation));
        await _bot.SendMessage(update.Message!.Chat, "<b>Hello</b> Asha", ParseMode.Html, cancellationToken: Cancellation);

        Assert.Equal("en", update.Message.From!.LanguageCode);
        var command = Assert.Single(update.Message.Entities!);
        Assert.Equal((MessageEntityType.BotCommand, 0, 6), (command.Type, command.Offset, command.Length));
        var reply = await _telegram.NextMessageTo(asha.Id);
        Assert.Equal("Hello Asha", reply.Text);
        Assert.Equal([new FakeEntity("bold", 0, 5)], reply.Entities);
    }

    [Fact]
    public async Task APressedButtonIsAnsweredOnce()
    {
        var asha = _telegram.AddUser("Asha", hasStarted: true);
        await _bot.SendMessage(asha.Id, "Daily?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Daily at 8:00", "v1:daily")), cancellationToken: Cancellation);
        var pressed = await _telegram.Presses(asha, await _telegram.NextMessageTo(asha), "Daily at 8:00");

        var query = Assert.Single(await _bot.GetUpdates(cancellationToken: Cancellation)).CallbackQuery!;
        await _bot.AnswerCallbackQuery(query.Id, "Done", showAlert: true, cancellationToken: Cancellation);

        Assert.Equal("v1:daily", query.Data);
        Assert.NotNull(query.Message!.ReplyMarkup);
        var answered = await _telegram.WaitForAnswer(pressed);
        Assert.Equal(("Done", true), (answered.Text, answered.IsAlert));
        var again = await Assert.ThrowsAsync<ApiRequestException>(() => _bot.AnswerCallbackQuery(query.Id, cancellationToken: Cancellation));
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", again.Message);
    }

    [Fact]
    public async Task PicturesAndFilesArriveFromStreams()
    {
        var asha = _telegram.AddUser("Asha", hasStarted: true);
        using var png = new MemoryStream([137, 80, 78, 71]);
        using var json = new MemoryStream("{}"u8.ToArray());

        var photo = await _bot.SendPhoto(asha.Id, InputFile.FromStream(png, "week.png"), caption: "This week", cancellationToken: Cancellation);
        var export = await _bot.SendDocument(asha.Id, InputFile.FromStream(json, "export.json"), cancellationToken: Cancellation);

        Assert.Equal(("This week", 4L), (photo.Caption, photo.Photo![0].FileSize));
        Assert.Equal("export.json", export.Document!.FileName);
        Assert.Equal("{}"u8.ToArray(), _telegram.SentTo(asha.Id)[1].File!.Content.ToArray());
    }

    [Fact]
    public async Task MenusOfScopesAndLanguagesAreRegistered()
    {
        await _bot.SetMyCommands([new BotCommand("start", "Begin")], BotCommandScope.AllPrivateChats(), "es", cancellationToken: Cancellation);
        await _bot.SetChatMenuButton(menuButton: new MenuButtonCommands(), cancellationToken: Cancellation);
        await _bot.SetMyDefaultAdministratorRights(new ChatAdministratorRights { CanPostMessages = true }, forChannels: true, cancellationToken: Cancellation);

        Assert.Equal([new FakeCommand("start", "Begin")], _telegram.Commands("all_private_chats", "es"));
    }

    [Fact]
    public async Task WebhookSettingsAreReadBack()
    {
        await _bot.SetWebhook("https://bot.example.org/hook", secretToken: "s3cret", allowedUpdates: [UpdateType.Message], cancellationToken: Cancellation);

        var info = await _bot.GetWebhookInfo(Cancellation);

        Assert.Equal(("https://bot.example.org/hook", 40), (info.Url, info.MaxConnections));
        Assert.Equal([UpdateType.Message], info.AllowedUpdates!);
    }

    [Fact]
    public async Task EveryReadableObjectOfAChatDeserializes()
    {
        var owner = _telegram.AddUser("Asha", hasStarted: true);
        var member = _telegram.AddUser("Ben");
        var group = _telegram.AddSupergroup("Parents", owner, FakeMemberStatus.Administrator, isForum: true);
        _telegram.AddMember(group, member);

        var chat = await _bot.GetChat(group.Id, Cancellation);
        var admins = await _bot.GetChatAdministrators(group.Id, cancellationToken: Cancellation);
        var ben = await _bot.GetChatMember(group.Id, member.Id, Cancellation);

        Assert.Equal(("Parents", true), (chat.Title, chat.IsForum));
        Assert.Equal([ChatMemberStatus.Creator, ChatMemberStatus.Administrator], admins.Select(admin => admin.Status).Order());
        Assert.Equal(ChatMemberStatus.Member, ben.Status);
        Assert.Equal(ChatType.Private, (await _bot.GetChat(owner.Id, Cancellation)).Type);
    }
}
