using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>What a parent does in a private chat on Telegram, with the real process and real HTTP.</summary>
public sealed class TelegramConversationTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    [Fact]
    public async Task ANewParentIsWelcomedAndSubscribesInTwoTaps()
    {
        var parent = bot.Telegram.AddUser("Asha", language: "en");

        var welcome = await AskAsync(parent, "/start");
        Assert.Contains("Hello. I'm NudgeBot.", welcome.Text, StringComparison.Ordinal);
        var where = await PressAsync(parent, welcome, "Daily at 8:00");
        Assert.Contains("Where are you?", where.Text, StringComparison.Ordinal);

        await bot.Telegram.Presses(parent, where, where.Buttons.SelectMany(row => row).Single(button => button.Label.StartsWith("Kolkata", StringComparison.Ordinal)).Label);
        var done = await bot.Telegram.WaitForEdit(where);
        Assert.Contains("every day at 8:00, Asia/Kolkata time", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWordsOfAParentAreUnderstoodAndSaidBack()
    {
        var parent = bot.Telegram.AddUser("Ben", language: "en");
        await AskAsync(parent, "/start");
        await AskAsync(parent, "/timezone Pune");

        var done = await AskAsync(parent, "/subscribe weekdays at 7:30 pm");

        Assert.Contains("on weekdays at 19:30, Asia/Kolkata time", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlainQuestionIsAnsweredWithItsSource()
    {
        var parent = bot.Telegram.AddUser("Chi", language: "en");

        var answer = await AskAsync(parent, "what is secure attachment?");

        Assert.Contains("What is secure attachment?", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Raising a Secure Child (2017)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANudgeComesNowAndItsButtonsAnswer()
    {
        var parent = bot.Telegram.AddUser("Dee", language: "en");

        var nudge = await AskAsync(parent, "/nudge");
        Assert.Contains("From: ", nudge.Text, StringComparison.Ordinal);

        var tried = await bot.Telegram.WaitForAnswer(await bot.Telegram.Presses(parent, nudge, "I tried it"));
        Assert.Equal("Lovely. Trying is what counts.", tried.Text);
        var saved = await bot.Telegram.WaitForAnswer(await bot.Telegram.Presses(parent, nudge, "Save"));
        Assert.Equal("Kept. Find it with /saved.", saved.Text);
        Assert.Contains(nudge.Text.Split('\n')[0], (await AskAsync(parent, "/saved")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscrbe", "Did you mean /subscribe?")]
    [InlineData("/dance", "I don't know /dance.")]
    [InlineData("/ask", "What would you like to know?")]
    [InlineData("/subscribe at 25 o'clock", "“25 o'clock” is not a time on the clock.")]
    [InlineData("/timezone Atlantis Under Sea", "I know no place or time zone called “Atlantis Under Sea”")]
    [InlineData("/unsubscribe", "There are no nudges to stop here.")]
    [InlineData("/pause", "There are no nudges here at the moment.")]
    [InlineData("/why", "Nothing has been due here yet.")]
    [InlineData("/next", "No nudges are planned here.")]
    public async Task BadInputGetsOneHelpfulSentence(string input, string answer)
    {
        var parent = bot.Telegram.AddUser("Eve", language: "en");

        Assert.Contains(answer, (await AskAsync(parent, input)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>bold</b> & \"quotes\" <script>alert(1)</script>")]
    [InlineData("*stars* _under_ [link](http://example.com) `code`")]
    [InlineData("👶🏽❤️‍🔥 😭😭😭")]
    [InlineData("ما هو الارتباط الآمن؟")]
    [InlineData("‮reversed‬")]
    public async Task StrangeTextIsAnsweredLikeAnyOther(string text)
    {
        var parent = bot.Telegram.AddUser("<b>Fay</b> *&*", language: "en");

        Assert.NotEmpty((await AskAsync(parent, text)).Text);
    }

    [Fact]
    public async Task AQuestionOf4096CharactersIsAnswered()
    {
        var parent = bot.Telegram.AddUser("Gil", language: "en");

        Assert.NotEmpty((await AskAsync(parent, string.Concat(Enumerable.Repeat("why ", 1024)))).Text);
    }

    [Fact]
    public async Task AForgedOrOldButtonGetsASensibleAnswer()
    {
        var parent = bot.Telegram.AddUser("Hal", language: "en");
        var nudge = await AskAsync(parent, "/nudge");

        var pressed = await bot.Telegram.WaitForAnswer(await bot.Telegram.PressesForged(parent, nudge, "v0:gone:1"));

        Assert.Equal("That button is from an older message. /help shows what I can do.", pressed.Text);
    }

    [Fact]
    public async Task EveryRequestIsAsTelegramDocumentsIt()
    {
        var parent = bot.Telegram.AddUser("Ivy", language: "en");
        await AskAsync(parent, "/help");

        Assert.Empty(bot.Telegram.ContractViolations);
    }

    [Fact]
    public async Task TheCommandMenuIsRegistered()
    {
        await bot.Telegram.WaitForRequests("setMyCommands");

        Assert.Contains(bot.Telegram.Commands(), command => command.Name == "ask");
    }

    private async Task<FakeMessage> AskAsync(FakeUser parent, string text)
    {
        await bot.Telegram.Says(parent, text);
        return await bot.Telegram.NextMessageTo(parent, TimeSpan.FromSeconds(30));
    }

    private async Task<FakeMessage> PressAsync(FakeUser parent, FakeMessage message, string label)
    {
        await bot.Telegram.Presses(parent, message, label);
        return await bot.Telegram.NextMessageTo(parent, TimeSpan.FromSeconds(30));
    }
}

/// <summary>One bot process on one fake Telegram, for all the conversations of a class.</summary>
public sealed class TelegramBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private BotProcess? _process;

    public FakeTelegram Telegram { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Telegram = await FakeTelegram.StartAsync();
        _process = await BotProcess.StartAsync(new Dictionary<string, string?>
        {
            ["Storage__Path"] = _folder.File("nudgebot.db"),
            ["Telegram__Token"] = Telegram.Token,
            ["Telegram__ApiBaseUrl"] = Telegram.BaseUrl,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Dispose();
    }
}
