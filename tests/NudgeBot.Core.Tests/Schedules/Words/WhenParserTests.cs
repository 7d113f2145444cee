using NodaTime;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Tests.Schedules.Words;

public sealed class WhenParserTests
{
    private static readonly LocalDate Tuesday = new(2026, 11, 24);

    public static TheoryData<string, string> UnderstoodInEnglish => PhraseTable.Read("when.understood.en.txt");

    public static TheoryData<string, string> AskedInEnglish => PhraseTable.Read("when.asked.en.txt");

    public static TheoryData<string, string> RefusedInEnglish => PhraseTable.Read("when.refused.en.txt");

    [Theory, MemberData(nameof(UnderstoodInEnglish))]
    public void IsUnderstood(string text, string expected) => Assert.Equal(expected, Said(WhenParser.English.Parse(text, Tuesday)));

    [Theory, MemberData(nameof(AskedInEnglish))]
    public void LeavesOneThingToAsk(string text, string expected) => Assert.Equal(expected, Said(WhenParser.English.Parse(text, Tuesday)));

    [Theory, MemberData(nameof(RefusedInEnglish))]
    public void IsRefusedWithItsReason(string text, string expected) => Assert.Equal(expected, Said(WhenParser.English.Parse(text, Tuesday)));

    public static TheoryData<string, string> InSpanish => PhraseTable.Read("when.es.txt");

    public static TheoryData<string, string> InHindi => PhraseTable.Read("when.hi.txt");

    [Theory, MemberData(nameof(InSpanish))]
    public void IsReadInSpanish(string text, string expected) => Assert.Equal(expected, Said(WhenParser.For("es").Parse(text, Tuesday)));

    [Theory, MemberData(nameof(InHindi))]
    public void IsReadInHindi(string text, string expected) => Assert.Equal(expected, Said(WhenParser.For("hi").Parse(text, Tuesday)));

    [Fact]
    public void ALanguageWithoutAVocabularyGetsEnglish() => Assert.Same(WhenParser.English, WhenParser.For("xx"));

    private static string Said(WhenReading reading) => reading switch
    {
        WhenReading.Understood understood => Short(understood.Times),
        WhenReading.Asks asks => $"{asks.Question} '{asks.Words}': {string.Join(" | ", asks.Choices.Select(Short))}",
        WhenReading.NotUnderstood not => $"{not.Problem} '{not.Words}'",
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    private static string Short(SendTimes times) => times.ToString()
        .Replace("mon,tue,wed,thu,fri,sat,sun ", "daily ", StringComparison.Ordinal)
        .Replace("mon,tue,wed,thu,fri ", "weekdays ", StringComparison.Ordinal)
        .Replace("-from-2026-11-", " from ", StringComparison.Ordinal);
}
