using System.Text;
using System.Text.Json;
using NudgeBot.Testing.Discord;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>What parents do on Discord, with the real process, real HTTP and the real gateway protocol.</summary>
public sealed class DiscordConversationTests(DiscordBot bot) : IClassFixture<DiscordBot>
{
    [Fact]
    public async Task AQuestionIsAnsweredWithItsSource()
    {
        var member = bot.Discord.AddMember(bot.Guild, "Chi");

        var answer = await AskAsync(member, bot.Channel, "ask", ("question", "what is secure attachment?"));

        Assert.False(answer.IsEphemeral);
        Assert.Contains("What is secure attachment?", answer.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Raising a Secure Child (2017)", answer.Embeds[0]["footer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlainDirectMessageIsAnsweredWithItsSource()
    {
        var parent = bot.Discord.AddUser("Dan");
        var direct = bot.Discord.DirectMessagesWith(parent);

        bot.Discord.UserWrites(parent, direct, "what is secure attachment?");
        var answer = (await bot.Discord.Transcript.WaitForAsync<TranscriptEntry.MessageSent>(sent => sent.Message.Channel == direct)).Message;

        Assert.Contains("Raising a Secure Child (2017)", answer.Embeds[0]["footer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANudgeComesNowAndItsButtonsAnswer()
    {
        var parent = bot.Discord.AddUser("Dee");
        var direct = bot.Discord.DirectMessagesWith(parent);

        var nudge = await AskAsync(parent, direct, "nudge");
        Assert.StartsWith("From: ", nudge.Embeds[0]["footer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);

        var tried = await DiscordRoom.SaidAtAsync(bot.Discord.UserClicks(parent, nudge, nudge.Button("I tried it")));
        Assert.Equal("Lovely. Trying is what counts.", tried.Content);
        Assert.True(tried.IsEphemeral);
        var saved = await DiscordRoom.SaidAtAsync(bot.Discord.UserClicks(parent, nudge, nudge.Button("Save")));
        Assert.Equal("Kept. Find it with /saved.", saved.Content);
    }

    [Fact]
    public async Task WhatIsKeptComesAsAFileAndThePictureOfTheMonthAsAPicture()
    {
        var parent = bot.Discord.AddUser("Fay");
        var direct = bot.Discord.DirectMessagesWith(parent);
        var nudge = await AskAsync(parent, direct, "nudge");
        await DiscordRoom.SaidAtAsync(bot.Discord.UserClicks(parent, nudge, nudge.Button("I tried it")));

        var document = Assert.Single((await AskAsync(parent, direct, "export")).Files);
        Assert.Equal(("nudgebot-export.json", "application/json"), (document.Name, document.ContentType));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(document.Content).RootElement.ValueKind);

        var picture = Assert.Single((await AskAsync(parent, direct, "progress")).Files);
        Assert.Equal("image/png", picture.ContentType);
        Assert.Equal("PNG", Encoding.ASCII.GetString(picture.Content.AsSpan(1, 3)));
        Assert.NotEmpty(picture.Description!);

        bot.Discord.UserWrites(parent, direct, "/export");
        var written = await bot.Discord.Transcript.WaitForAsync<TranscriptEntry.MessageSent>(
            sent => sent.Message.Channel == direct && sent.Message.Nonce is not null && sent.Message.Files.Count == 1);
        Assert.Equal("nudgebot-export.json", written.Message.Files[0].Name);
    }

    [Fact]
    public async Task AParentSubscribesInDirectMessages()
    {
        var parent = bot.Discord.AddUser("Ben");
        var direct = bot.Discord.DirectMessagesWith(parent);
        await AskAsync(parent, direct, "timezone", ("place", "Pune"));

        var done = await AskAsync(parent, direct, "subscribe", ("when", "weekdays at 7:30 pm"));

        Assert.Contains("on weekdays at 19:30, Asia/Kolkata time", done.Content, StringComparison.Ordinal);
        Assert.False(done.IsEphemeral);
    }

    [Fact]
    public async Task SettingsOfAServersChannelAreForItsAdminsAndTheirEyesOnly()
    {
        var admin = bot.Discord.AddMember(bot.Guild, "Asha", FakePermissions.ManageGuild);
        var member = bot.Discord.AddMember(bot.Guild, "Max");
        var channel = bot.Discord.AddChannel(bot.Guild, "daily");

        var refused = await AskAsync(member, channel, "subscribe", ("when", "daily 8am"));
        await AskAsync(admin, channel, "timezone", ("place", "Manila"));
        var done = await AskAsync(admin, channel, "subscribe", ("when", "daily 8am"));

        Assert.Equal(("Only admins can change this here.", true), (refused.Content, refused.IsEphemeral));
        Assert.Contains("every day at 8:00, Asia/Manila time", done.Content, StringComparison.Ordinal);
        Assert.True(done.IsEphemeral);
    }

    [Fact]
    public async Task QuestionsOfTheGuideAreProposed()
    {
        var member = bot.Discord.AddMember(bot.Guild, "Kay");

        var choices = await bot.Discord.UserTypesAutocomplete(member, bot.Channel, "ask", "question", "secure attachment").ChoicesAsync();

        Assert.Contains(choices, choice => choice.Value == "What is secure attachment?");
    }

    [Fact]
    public async Task AForgedButtonGetsASensibleAnswer()
    {
        var parent = bot.Discord.AddUser("Hal");
        var nudge = await AskAsync(parent, bot.Discord.DirectMessagesWith(parent), "nudge");

        var pressed = await DiscordRoom.SaidAtAsync(bot.Discord.UserClicks(parent, nudge, "v0:gone:1"));

        Assert.Equal("That button is from an older message. /help shows what I can do.", pressed.Content);
    }

    [Fact]
    public async Task EveryRequestIsAsDiscordDocumentsIt()
    {
        var parent = bot.Discord.AddUser("Ivy");
        var direct = bot.Discord.DirectMessagesWith(parent);
        await bot.Discord.Transcript.WaitForAsync<TranscriptEntry.CommandsRegistered>();
        foreach (var command in bot.Discord.Commands.Select(command => command!["name"]!.GetValue<string>()))
        {
            Assert.NotNull(await AskAsync(parent, direct, command));
        }

        Assert.Empty(bot.Discord.ContractViolations);
    }

    private Task<FakeMessage> AskAsync(FakeUser person, FakeChannel channel, string command, params (string Name, object Value)[] options) =>
        bot.Discord.UserRunsCommand(person, channel, command, options).MessageAsync(TimeSpan.FromSeconds(60));
}

/// <summary>One bot process on one fake Discord, for all the conversations of a class.</summary>
public sealed class DiscordBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private BotProcess? _process;

    public FakeDiscord Discord { get; private set; } = null!;

    public FakeGuild Guild { get; private set; } = null!;

    public FakeChannel Channel { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        Guild = Discord.AddGuild("Parents");
        Channel = Discord.AddChannel(Guild, "nudges");
        _process = await BotProcess.StartAsync(new Dictionary<string, string?>
        {
            ["Storage__Path"] = _folder.File("nudgebot.db"),
            ["Discord__Token"] = Discord.Token,
            ["Discord__ApiBaseUrl"] = Discord.ApiBaseUrl.ToString(),
        });
        await Discord.Transcript.WaitForAsync<TranscriptEntry.CommandsRegistered>(patience: TimeSpan.FromSeconds(60));
        await WakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Dispose();
    }

    // On a busy machine the first answer of a new process can come after the three seconds that Discord waits: asked again, it is there.
    private async Task WakeAsync()
    {
        var early = Discord.AddUser("Early");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Discord.UserRunsCommand(early, Discord.DirectMessagesWith(early), "help").MessageAsync(TimeSpan.FromSeconds(10));
                return;
            }
            catch (TimeoutException) when (attempt < 5)
            {
                // Too late for this one.
            }
        }
    }
}
