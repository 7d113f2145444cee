using NudgeBot.Core.Commands;
using NudgeBot.Core.Phrases;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramMenusTests
{
    private static readonly Phrasebook Say = new PhraseLibrary().In(PhraseLibrary.Original);

    [Fact]
    public async Task EachScopeListsWhatWorksThereInItsOrder()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Commands.AddRange(Commands());

        world.Receives();

        await Registered(world);
        Assert.Equal(["start", "ask"], NamesOf(world, "default"));
        Assert.Equal(["start", "ask"], NamesOf(world, "all_private_chats"));
        Assert.Equal(["ask"], NamesOf(world, "all_group_chats"));
        Assert.Equal(["pause", "ask"], NamesOf(world, "all_chat_administrators"));
        Assert.Equal(Say.Text("command.ask.summary"), world.Telegram.Commands("all_group_chats")[0].Description);
    }

    [Fact]
    public async Task MenusThatAreUpToDateAreNotWrittenAgain()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Commands.AddRange(Commands());
        var first = world.Receives();
        await Registered(world);
        await first.StopAsync();
        var written = Written(world);
        var read = world.Telegram.RequestsOf("getMyShortDescription").Count;

        world.Receives();

        await world.Telegram.WaitForRequests("getMyShortDescription", 2 * read);
        Assert.Equal(written, Written(world));
    }

    [Fact]
    public async Task EveryLanguageOfThePhrasesHasItsMenusAndDescriptions()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Commands.AddRange(Commands());

        world.Receives();

        await Registered(world);
        foreach (var language in new PhraseLibrary().Languages)
        {
            var say = new PhraseLibrary().In(language);
            var code = language == PhraseLibrary.Original ? "" : language;
            Assert.Equal(say.Text("command.ask.summary"), world.Telegram.Commands("all_group_chats", code)[0].Description);
            Assert.Equal(say.Text("bot.short-description"), world.Telegram.ProfileText("short_description", code));
            Assert.Equal(say.Text("bot.description"), world.Telegram.ProfileText("description", code));
        }
    }

    [Fact]
    public async Task AFailureIsSaidAndTheBotWorksWithoutMenus()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Commands.AddRange(Commands());
        world.Telegram.Fails(Fault.Error(400, "Bad Request: BOT_COMMAND_INVALID"), "setMyCommands");
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();

        world.Receives();
        await world.Telegram.Says(asha, "hello");

        await world.Telegram.NextMessageTo(asha);
        await world.Log.WaitForLine("command menus");
        Assert.Single(world.Log.Lines, line => line.Contains("command menus are not up to date", StringComparison.Ordinal));
    }

    private static IEnumerable<IChatCommand> Commands() =>
    [
        new Listed(new CommandDescription("ask", 5)),
        new Listed(new CommandDescription("start", 0) { Places = Places.Private }),
        new Listed(new CommandDescription("pause", 1) { Places = Places.Groups, Audience = Audience.Admins }),
        new Listed(new CommandDescription("hidden", 2) { Listed = false }),
    ];

    private static Task Registered(TelegramTestsWorld world) =>
        world.Telegram.WaitForRequests("getMyShortDescription", new PhraseLibrary().Languages.Count);

    private static IEnumerable<string> NamesOf(TelegramTestsWorld world, string scope) =>
        world.Telegram.Commands(scope).Select(command => command.Name);

    private static int Written(TelegramTestsWorld world) =>
        world.Telegram.Requests.Count(request => request.Method.StartsWith("setMy", StringComparison.OrdinalIgnoreCase));

    private sealed class Listed(CommandDescription description) : IChatCommand
    {
        public CommandDescription Description => description;

        public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
            Task.FromResult(Reply.None);
    }
}
