using System.Text.RegularExpressions;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Tests.Phrases;

public sealed partial class PhraseTests
{
    private static readonly PhraseLibrary Library = new();

    public static TheoryData<string> Languages => [.. Library.Languages];

    public static TheoryData<string> Problems =>
    [
        .. Enum.GetValues<WhenProblem>().Select(problem => $"when.problem.{PhraseKeys.Of(problem)}"),
        .. Enum.GetValues<WhenQuestion>().Select(question => $"when.asks.{PhraseKeys.Of(question)}"),
        .. Enum.GetValues<PauseProblem>().Select(problem => $"pause.problem.{PhraseKeys.Of(problem)}"),
        .. Enum.GetValues<PauseQuestion>().Select(question => $"pause.asks.{PhraseKeys.Of(question)}"),
        .. Enum.GetValues<DeliveryReason>()
            .Except([DeliveryReason.RepeatedWhenUnsure, DeliveryReason.Snoozed])
            .Select(reason => $"why.{PhraseKeys.Of(reason)}"),
    ];

    [Theory]
    [MemberData(nameof(Problems))]
    public void EverythingThatCanBeSaidHasWords(string key) => Assert.NotEmpty(Library.In("en").Text(key));

    [Fact]
    public void EveryKeyInTheCodeIsInTheFile()
    {
        var keys = KeysInTheCode().ToList();

        Assert.True(keys.Count > 80, $"Only {keys.Count} keys were found.");
        Assert.DoesNotContain(keys, key => !Library.In("en").Has(key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoLanguageLacksAPhraseOrHasOneTooMany(string language) =>
        Assert.Equal(Library.In("en").Keys.Order(StringComparer.Ordinal), Library.In(language).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void APhraseHasTheSamePlacesInEveryLanguage(string language) => Assert.All(
        Library.In("en").Keys,
        key => Assert.Equal(PlacesOf("en", key), PlacesOf(language, key)));

    [Fact]
    public void WhatIsPutIntoAPhraseMeansItself()
    {
        var message = Library.In("en").Message("unknown.none", ("name", "*bold* <b> [x](http://y) {nearest}"));

        Assert.Contains("/*bold* <b> [x](http://y) {nearest}", message.PlainText, StringComparison.Ordinal);
        Assert.All(((Paragraph)message.Blocks[0]).Spans, span => Assert.Equal((SpanStyle.Plain, null), (span.Style, span.Link)));
    }

    [Theory]
    [InlineData("es-419", "es")]
    [InlineData("EN_us", "en")]
    [InlineData("tlh", "en")]
    [InlineData(null, "en")]
    public void ALanguageIsMatchedByItsFirstPartAndUnknownOnesGetTheOriginal(string? asked, string expected) =>
        Assert.Equal(Library.Languages.Contains(expected) ? expected : "en", Library.Match(asked));

    [Fact]
    public void EveryListedCommandHasASummaryThatFitsEveryMenu() => Assert.All(
        CommandDescriptions().Where(description => description.Listed),
        description => Assert.InRange(Library.In("en").Text($"command.{description.Name}.summary").Length, 1, 100));

    private static IEnumerable<CommandDescription> CommandDescriptions() => typeof(IChatCommand).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IChatCommand)))
        .Select(type => (IChatCommand)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type))
        .Select(command => command.Description ?? Described(command));

    // The description is set by the constructor, which needs services; the field's initializer alone is run here.
    private static CommandDescription Described(IChatCommand command)
    {
        var constructor = command.GetType().GetConstructors()[0];
        return ((IChatCommand)constructor.Invoke(new object?[constructor.GetParameters().Length])).Description;
    }

    private static IEnumerable<string> KeysInTheCode() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "src", "NudgeBot.Core", "Commands"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NudgeBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    private static IReadOnlyList<string> PlacesOf(string language, string key) =>
        [.. Place().Matches(Library.In(language).Text(key)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("""(?:Say|say)\.(?:Message|Text)\(\s*"([a-z-]+(?:\.[a-z_-]+)+)"[,)]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
