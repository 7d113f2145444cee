using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NudgeBot.Core.Phrases;
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
        Assert.Equal([0, 1, 2], Contexts(commands["ask"]));
        Assert.Equal([1, 2], Contexts(commands["hardweek"]));
        Assert.All(commands.Values, command => Assert.Equal([0, 1], Numbers(command, "integration_types")));
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

    [Theory]
    [InlineData("es-ES", "preguntar", "Hazle una pregunta a la guía", "pregunta", "Lo que te gustaría saber")]
    [InlineData("es-419", "preguntar", "Hazle una pregunta a la guía", "pregunta", "Lo que te gustaría saber")]
    [InlineData("hi", "पूछें", "गाइड से कोई सवाल पूछें", "सवाल", "जो बात आपको जाननी हो")]
    [InlineData("en-GB", "ask", "Ask the guide a question", "question", "What you would like to know")]
    public async Task ACommandIsCalledAndDescribedInThePersonsLanguage(string locale, string name, string summary, string argument, string about)
    {
        await using var room = await DiscordRoom.StartAsync();

        var ask = room.Discord.Commands.Single(command => command!["name"]!.GetValue<string>() == "ask")!.AsObject();
        var option = ask["options"]![0]!.AsObject();

        Assert.Equal((name, summary), (In(ask, "name"), In(ask, "description")));
        Assert.Equal((argument, about), (In(option, "name"), In(option, "description")));

        string In(JsonObject owner, string what) => owner[$"{what}_localizations"]![locale]!.GetValue<string>();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("hi")]
    public void NoTwoCommandsAreCalledTheSame(string language)
    {
        var say = new PhraseLibrary().In(language);
        var names = say.Keys.Where(key => Regex.IsMatch(key, @"\Acommand-name\.[a-z]+\.name\z")).ToList();
        var called = names.Select(key => say.Text(key)).ToList();

        Assert.True(names.Count > 20, $"Only {names.Count} commands have a name.");
        Assert.Equal(called.Distinct(), called);
        Assert.All(names, key => Assert.DoesNotContain(names, other => other != key && other == $"command-name.{say.Text(key)}.name"));
        Assert.All(say.Keys.Where(key => key.StartsWith("command-name.", StringComparison.Ordinal)), key => Assert.Matches(@"\A[-_'\p{L}\p{N}\p{IsDevanagari}]{1,32}\z", say.Text(key)));
        Assert.All(called, name => Assert.Equal(name.ToLowerInvariant(), name));
    }

    private static IEnumerable<int> Contexts(JsonObject command) => Numbers(command, "contexts");

    private static IEnumerable<int> Numbers(JsonObject command, string what) => command[what]!.AsArray().Select(each => each!.GetValue<int>());
}
