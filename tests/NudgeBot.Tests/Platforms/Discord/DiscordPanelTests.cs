using System.Text.Json.Nodes;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>Panels with lists to choose from and forms to type into, with the real process.</summary>
public sealed class DiscordPanelTests(DiscordBot bot) : IClassFixture<DiscordBot>
{
    private const int Modal = 9;

    [Fact]
    public async Task SeveralTimesAreChosenFromOneList()
    {
        var parent = bot.Discord.AddUser("Asha");
        var direct = bot.Discord.DirectMessagesWith(parent);
        await AskAsync(parent, direct, "timezone", ("place", "Pune"));
        await AskAsync(parent, direct, "subscribe", ("when", "daily 8am"));
        var panel = await AskAsync(parent, direct, "settings");
        await ChangedAsync(bot.Discord.UserClicks(parent, panel, panel.Button("Times")));

        var (list, nine) = panel.Option("9:00");
        await ChangedAsync(bot.Discord.UserSelects(parent, panel, list["custom_id"]!.GetValue<string>(), nine, panel.Option("20:00").Value));

        Assert.Equal((1, 4), (list["min_values"]!.GetValue<int>(), list["max_values"]!.GetValue<int>()));
        Assert.Equal(["9:00", "20:00"], Chosen(panel.Option("9:00").List));
        Assert.Contains("every day at 9:00 and 20:00", (await AskAsync(parent, direct, "next")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneAnswerOfAListIsAsIfItWerePressed()
    {
        var parent = bot.Discord.AddUser("Ben");
        var asked = await AskAsync(parent, bot.Discord.DirectMessagesWith(parent), "language");

        var (list, spanish) = asked.Option("Español");
        await ChangedAsync(bot.Discord.UserSelects(parent, asked, list["custom_id"]!.GetValue<string>(), spanish));

        Assert.Equal("Choose a language", list["placeholder"]!.GetValue<string>());
        Assert.StartsWith("Español", asked.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAServerACityIsTypedIntoAFormThatOnlyTheAdminSees()
    {
        var admin = bot.Discord.AddMember(bot.Guild, "Chi", FakePermissions.ManageGuild);
        var asked = await AskAsync(admin, bot.Discord.AddChannel(bot.Guild, "nudges"), "timezone");
        Assert.DoesNotContain("after the command", asked.Text, StringComparison.Ordinal);

        var opener = bot.Discord.UserClicks(admin, asked, asked.Button("Type it…"));
        var form = await opener.ResponseAsync();
        Assert.Equal(Modal, form["type"]!.GetValue<int>());
        var label = form["data"]!["components"]![0]!.AsObject();
        Assert.Equal("Your city or country", label["description"]!.GetValue<string>());
        var sent = bot.Discord.UserSubmitsModal(opener, (label["component"]!["custom_id"]!.GetValue<string>(), "Manila"));

        await ChangedAsync(sent);
        Assert.Contains("Asia/Manila", asked.Text, StringComparison.Ordinal);
        Assert.True(asked.IsEphemeral);
    }

    [Fact]
    public async Task AFormThatIsTakenTwiceChangesNothingTheSecondTime()
    {
        var parent = bot.Discord.AddUser("Dan");
        var asked = await AskAsync(parent, bot.Discord.DirectMessagesWith(parent), "timezone");
        var opener = bot.Discord.UserClicks(parent, asked, asked.Button("Type it…"));
        await opener.ResponseAsync();
        await ChangedAsync(bot.Discord.UserSubmitsModal(opener, ("typed", "Manila")));

        var again = await DiscordRoom.SaidAtAsync(bot.Discord.UserSubmitsModal(opener, ("typed", "Pune")));

        Assert.Contains("from an older message", again.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings", "Times")]
    [InlineData("settings", "Days")]
    [InlineData("settings", "Time zone")]
    [InlineData("settings", "Language")]
    [InlineData("settings", "Take a break")]
    [InlineData("settings", "Delete everything")]
    [InlineData("settings", "Children")]
    [InlineData("schedule", "every day at 8:00")]
    [InlineData("children")]
    [InlineData("topics")]
    [InlineData("pause")]
    [InlineData("subscribe", "Choose time and days")]
    public async Task NoPanelLosesAButton(string command, string? page = null)
    {
        var parent = bot.Discord.AddUser("Eve");
        var direct = bot.Discord.DirectMessagesWith(parent);
        await AskAsync(parent, direct, "timezone", ("place", "Pune"));
        await AskAsync(parent, direct, "subscribe", ("when", "daily 8am"));

        var panel = await AskAsync(parent, direct, command);
        panel = page is null ? panel : await PressAsync(parent, panel, page);

        Assert.InRange(panel.Body["components"]!.AsArray().Count, 1, 5);
        if (command is "settings" or "children")
        {
            Assert.NotEmpty(panel.Button("Close"));
        }

        Assert.Empty(bot.Discord.ContractViolations);
    }

    private async Task<FakeMessage> PressAsync(FakeUser person, FakeMessage panel, string label)
    {
        var isOption = panel.Interactive.Any(each => (each["options"] as JsonArray ?? []).Any(option => option!["label"]!.GetValue<string>() == label));
        var press = isOption
            ? bot.Discord.UserSelects(person, panel, panel.Option(label).List["custom_id"]!.GetValue<string>(), panel.Option(label).Value)
            : bot.Discord.UserClicks(person, panel, panel.Button(label));
        return await press.MessageAsync(TimeSpan.FromSeconds(60));
    }

    private static Task<FakeMessage> ChangedAsync(FakeInteraction press) => press.MessageAsync(TimeSpan.FromSeconds(60));

    private static IEnumerable<string> Chosen(JsonObject list) => list["options"]!.AsArray()
        .Where(option => option!["default"]?.GetValue<bool>() == true)
        .Select(option => option!["label"]!.GetValue<string>());

    private Task<FakeMessage> AskAsync(FakeUser person, FakeChannel channel, string command, params (string Name, object Value)[] options) =>
        bot.Discord.UserRunsCommand(person, channel, command, options).MessageAsync(TimeSpan.FromSeconds(60));
}
