using System.Text.Json.Nodes;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>The bot's name and some words, typed into any chat.</summary>
public sealed class TelegramInlineTests : IAsyncLifetime
{
    private TelegramTestsWorld _world = null!;
    private FakeUser _asha = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await TelegramTestsWorld.StartAsync();
        _world.Shares.Found =
        [
            new Shareable("nudge_n1", "Repair", "Say sorry first.", new Message(Markup.Parse("**Say** sorry & <hug>."))),
            new Shareable("", "People who can help", "Call 112.", new Message(Markup.Parse("Call 112."))),
        ];
        _asha = _world.Telegram.AddUser("Asha", language: "es-MX");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task WhatIsFoundIsOfferedInTheBotsFormWithALinkBack()
    {
        _world.Receives();

        var answered = await AskAsync("Repair");

        var result = Assert.Single(answered.Results);
        Assert.Equal("nudge_n1", (string?)result["id"]);
        Assert.Equal("Say sorry first.", (string?)result["description"]);
        Assert.Equal("<b>Say</b> sorry &amp; &lt;hug&gt;.", (string?)result["input_message_content"]?["message_text"]);
        Assert.Equal("https://t.me/nudge_test_bot?start=nudge_n1", (string?)Button(result)["url"]);
        Assert.Equal("Más como este", (string?)Button(result)["text"]);
        Assert.Equal("es-MX", _world.Shares.Language);
    }

    [Fact]
    public async Task ResultsAreOfOnePersonsLanguageAndKeptForMinutes()
    {
        _world.Receives();

        var answered = await AskAsync("Repair");

        Assert.True(answered.IsPersonal);
        Assert.Equal(300, answered.CacheSeconds);
    }

    [Fact]
    public async Task WhatHasNoPlaceLeadsToTheWelcome()
    {
        _world.Receives();

        Assert.Equal("https://t.me/nudge_test_bot", (string?)Button(Assert.Single((await AskAsync("People")).Results))["url"]);
    }

    [Fact]
    public async Task WhereNothingIsFoundAButtonLeadsToThePrivateChat()
    {
        _world.Receives();

        Assert.Empty((await AskAsync("zebra")).Results);
        Assert.Contains("\"start_parameter\":\"inline\"", _world.Telegram.RequestsOf("answerInlineQuery")[0].Arguments.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsSharedIntoTheBotsOwnChatIsNotHeard()
    {
        _world.Receives();
        var answered = await AskAsync("Repair");

        await _world.Telegram.ChoosesInlineResult(answered, "nudge_n1");
        await _world.Telegram.Says(_asha, "after");

        Assert.Equal("after", Assert.Single(await _world.Conversation.WaitForHeard()).Content.Words);
    }

    [Fact]
    public async Task WhileInlineModeIsOffOneLineSaysHowToSwitchItOn()
    {
        await using var world = await TelegramTestsWorld.StartAsync(options => options.TakesInlineQueries = false);
        world.Receives();
        await world.Telegram.WaitForPoll();

        Assert.Single(world.Log.Lines, line => line.Contains("send /setinline to @BotFather", StringComparison.Ordinal));
    }

    private async Task<FakeInlineQuery> AskAsync(string words) =>
        await _world.Telegram.WaitForAnswer(await _world.Telegram.AsksInline(_asha, words));

    private static JsonObject Button(JsonObject result) =>
        (JsonObject)result["reply_markup"]!["inline_keyboard"]![0]![0]!;
}
