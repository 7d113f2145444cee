using System.Text.Json.Nodes;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordCommandsTests
{
    [Fact]
    public async Task CommandsSayWhatTheyDoWhereAndForWhom()
    {
        await using var room = await DiscordRoom.StartAsync();

        var commands = room.Discord.Commands.ToDictionary(command => command!["name"]!.GetValue<string>(), command => command!.AsObject());

        var ask = Assert.Single(commands["ask"]["options"]!.AsArray())!;
        Assert.Equal(("question", true, true), (ask["name"]!.GetValue<string>(), ask["required"]!.GetValue<bool>(), ask["autocomplete"]!.GetValue<bool>()));
        Assert.Equal("What you would like to know", ask["description"]!.GetValue<string>());
        Assert.Equal("Ask the guide a question", commands["ask"]["description"]!.GetValue<string>());
        Assert.Equal("32", commands["subscribe"]["default_member_permissions"]!.GetValue<string>());
        Assert.Null(commands["ask"]["default_member_permissions"]);
        Assert.Equal([0, 1], Contexts(commands["ask"]));
        Assert.Equal([1], Contexts(commands["hardweek"]));
    }

    [Fact]
    public async Task CommandsThatAreRegisteredAlreadyAreNotWrittenAgain()
    {
        await using var room = await DiscordRoom.StartAsync();

        await room.Commands.RegisterAsync(new Snowflake(room.Discord.Application.Id), TestContext.Current.CancellationToken);

        Assert.Single(room.Discord.Transcript.Entries.OfType<TranscriptEntry.CommandsRegistered>());
    }

    [Fact]
    public async Task TheyAreWithinDiscordsLimits()
    {
        await using var room = await DiscordRoom.StartAsync();

        Assert.Empty(PayloadLimits.Check(room.Commands.Wanted));
    }

    [Theory]
    [InlineData("en", new[] { "en-GB", "en-US" })]
    [InlineData("es", new[] { "es-419", "es-ES" })]
    [InlineData("hi", new[] { "hi" })]
    [InlineData("tl", new string[0])]
    public void ALanguageServesItsLocales(string language, string[] locales) => Assert.Equal(locales, DiscordLocales.Of(language));

    private static IEnumerable<int> Contexts(JsonObject command) => command["contexts"]!.AsArray().Select(each => each!.GetValue<int>());
}
