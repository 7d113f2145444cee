using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Command menus and how the bot presents itself.</summary>
public sealed class FakeTelegramCommandsTests : FakeTelegramTest
{
    private static object[] Commands(params string[] names) => [.. names.Select(name => new { command = name, description = $"About {name}" })];

    [Fact]
    public async Task AMenuBelongsToItsScopeAndLanguage()
    {
        await Result("setMyCommands", new { commands = Commands("start", "help") });
        await Result("setMyCommands", new { commands = Commands("schedule"), scope = new { type = "all_group_chats" }, language_code = "es" });

        Assert.Equal(["start", "help"], Telegram.Commands().Select(command => command.Name));
        Assert.Equal(["schedule"], Telegram.Commands("all_group_chats", "es").Select(command => command.Name));
        Assert.Empty(Telegram.Commands("all_group_chats"));
        await Result("deleteMyCommands");
        Assert.Empty((await Result("getMyCommands")).AsArray());
    }

    [Fact]
    public async Task AChatsOwnMenuNeedsTheChat()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        await Result("setMyCommands", new { commands = Commands("start"), scope = new { type = "chat", chat_id = asha.Id } });

        Assert.Single(Telegram.Commands($"chat:{asha.Id}"));
        Assert.Equal("400 Bad Request: chat not found", await Refusal("setMyCommands", new { commands = Commands("start"), scope = new { type = "chat", chat_id = 5 } }));
    }

    [Theory]
    [InlineData("Start", "BOT_COMMAND_INVALID")]
    [InlineData("hard-week", "BOT_COMMAND_INVALID")]
    [InlineData("", "command must be non-empty")]
    [InlineData("abcdefghijklmnopqrstuvwxyz_abcdef", "command length must not exceed 32")]
    public async Task ACommandIsSmallLettersDigitsAndUnderscores(string name, string complaint) =>
        Assert.Equal("400 Bad Request: " + complaint, await Refusal("setMyCommands", new { commands = Commands(name) }));

    [Fact]
    public async Task AMenuTakesAHundredCommands()
    {
        await Result("setMyCommands", new { commands = Commands([.. Enumerable.Range(0, 100).Select(i => $"c{i}")]) });

        Assert.Equal("400 Bad Request: BOT_COMMANDS_TOO_MUCH", await Refusal("setMyCommands", new { commands = Commands([.. Enumerable.Range(0, 101).Select(i => $"c{i}")]) }));
    }

    [Fact]
    public async Task AnUnknownScopeIsRefused() => Assert.Equal(
        "400 Bad Request: can't parse BotCommandScope: Unsupported type specified",
        await Refusal("setMyCommands", new { commands = Commands("start"), scope = new { type = "everywhere" } }));

    [Fact]
    public async Task TheBotsTextsAreKeptPerLanguage()
    {
        await Result("setMyDescription", new { description = "Short nudges", language_code = "en" });
        await Result("setMyShortDescription", new { short_description = "Nudges" });
        await Result("setMyName", new { name = "Nudge" });

        Assert.Equal("Short nudges", Telegram.ProfileText("description", "en"));
        Assert.Equal("Nudges", (string?)(await Result("getMyShortDescription", new { language_code = "es" }))["short_description"]);
        Assert.StartsWith("400", await Refusal("setMyShortDescription", new { short_description = new string('x', 121) }));
    }

    [Fact]
    public async Task MenuButtonAndWantedRightsAreTaken()
    {
        await Result("setChatMenuButton", new { menu_button = new { type = "commands" } });
        await Result("setMyDefaultAdministratorRights", new { for_channels = true });

        Assert.Equal("commands", (string?)(await Result("getChatMenuButton"))["type"]);
    }
}
