using NodaTime;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Children;
using NudgeBot.Core.Guides;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ChildrenTests
{
    private readonly ParentAtWork _parent = new();

    [Theory]
    [InlineData("2 and 5", 2021, 2024)]
    [InlineData("2, 5", 2021, 2024)]
    [InlineData("two and five", 2021, 2024)]
    [InlineData("a 2-year-old and a 5 yo", 2021, 2024)]
    [InlineData("8 months", 2026)]
    [InlineData("18 months", 2025)]
    [InlineData("12 months and 4", 2022, 2025)]
    [InlineData("3 weeks", 2026)]
    [InlineData("a newborn", 2026)]
    [InlineData("born 2019 and 2022", 2019, 2022)]
    [InlineData("2 y 5", 2021, 2024)]
    [InlineData("mi hija tiene ocho meses", 2026)]
    [InlineData("dos y cinco años", 2021, 2024)]
    [InlineData("2 और 5", 2021, 2024)]
    [InlineData("आठ महीने", 2026)]
    [InlineData("मेरा बेटा 2 साल का है", 2024)]
    [InlineData("3 हफ़्ते", 2026)]
    [InlineData("twins, 4 years old", 2022)]
    public void AgesBecomeYearsOfBirth(string words, params int[] years) =>
        Assert.Equal(years, ChildrenWords.Read(words, new LocalDate(2026, 11, 24)));

    [Theory]
    [InlineData("my daughter is shy")]
    [InlineData("what about 2 year olds?")]
    [InlineData("she bites")]
    [InlineData("born 1850")]
    [InlineData("200")]
    [InlineData("5 years and 2030")]
    [InlineData("99999999999999")]
    [InlineData("children")]
    [InlineData("")]
    public void OtherWordsAreNotAges(string words) => Assert.Null(ChildrenWords.Read(words, new LocalDate(2026, 11, 24)));

    [Fact]
    public void NoChildrenIsAnAnswerToo() => Assert.Equal([], ChildrenWords.Read("no children", new LocalDate(2026, 11, 24))!);

    [Fact]
    public void AnAgeInYearsAlwaysFitsTheRangeItLiesIn()
    {
        for (var today = new LocalDate(2026, 1, 1); today.Year == 2026; today = today.PlusDays(1))
        {
            var settings = new Chats.ChatSettings { ChildrenBorn = ChildrenWords.Read("2", today)! };
            var fit = new NudgeFit(settings, today.AtMidnight().InUtc().ToInstant(), isFirstWalk: true);

            Assert.True(fit.Includes(Some.Nudge("n") with { Ages = [new AgeRange(1, 3)] }));
        }
    }

    [Fact]
    public async Task AgesAreTakenInWordsAndOnlyYearsKept()
    {
        await _parent.SaysAsync("/children");

        var known = await _parent.SaysAsync("2 and 5");

        Assert.Contains("Children born in 2021 and 2024", known.Words(), StringComparison.Ordinal);
        Assert.Equal([2021, 2024], _parent.Chat.Settings.ChildrenBorn);
        Assert.Null(_parent.Awaited);
    }

    [Fact]
    public async Task AQuestionAskedMeanwhileIsAnsweredAsOne()
    {
        await _parent.SaysAsync("/children");

        await _parent.SaysAsync("how do I calm a 2 year old");

        Assert.Equal(["how do I calm a 2 year old"], _parent.Answers.Asked);
        Assert.Empty(_parent.Chat.Settings.ChildrenBorn);
    }

    [Fact]
    public async Task YearsAreAddedAndTakenAwayByButtonsInPlace()
    {
        var panel = await _parent.PressesAsync(await _parent.SaysAsync("/children"), "2024");
        panel = await _parent.PressesAsync(panel, "2021");
        Assert.Equal([2021, 2024], _parent.Chat.Settings.ChildrenBorn);

        await _parent.PressesAsync(panel, "✓ 2024");
        Assert.Equal([2021], _parent.Chat.Settings.ChildrenBorn);
    }

    [Fact]
    public async Task AYearPressedTwiceIsThereOnce()
    {
        var panel = await _parent.SaysAsync("/children");

        await _parent.PressesAsync(panel, "2024");
        await _parent.PressesAsync(panel, "2024");

        Assert.Equal([2024], _parent.Chat.Settings.ChildrenBorn);
    }

    [Fact]
    public async Task AllYearsCanBeForgotten()
    {
        var panel = await _parent.SaysAsync("/children 2 and 5");

        await _parent.PressesAsync(panel, "Forget these years");

        Assert.Empty(_parent.Chat.Settings.ChildrenBorn);
    }

    [Fact]
    public async Task NudgesForOtherAgesDoNotCome()
    {
        _parent.Guides.Guides = [Some.Guide(
            Some.Nudge("school") with { Ages = [new AgeRange(6, 12)] }, Some.Nudge("toddler") with { Ages = [new AgeRange(1, 3)] })];

        await _parent.SaysAsync("/children 2");

        Assert.Contains("Text of toddler.", (await _parent.SaysAsync("/nudge")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatAreNoAgesGetExamples() =>
        Assert.Contains("You could say", (await _parent.SaysAsync("/children purple")).Words(), StringComparison.Ordinal);
}
