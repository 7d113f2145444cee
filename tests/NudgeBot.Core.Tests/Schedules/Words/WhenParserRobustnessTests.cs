using CsCheck;
using NodaTime;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Tests.Schedules.Words;

public sealed class WhenParserRobustnessTests
{
    private static readonly LocalDate Tuesday = new(2026, 11, 24);

    private static readonly string[] Words =
    [
        .. "every other third 2 3rd 8 08:30 0800 25 8h 30 am pm half past quarter to ten at from between and - , / . : not except never but on".Split(' '),
        .. "monday weekdays weekends daily day days week weeks month hour a-week twice times x per once next tomorrow starting may".Split(' '),
        .. "morning evenings noon midnight after before bath bedtime please florp 👶 20 o'clock until".Split(' '),
    ];

    private static readonly Gen<string> AnyWords = Gen.Int[0, Words.Length - 1].Select(at => Words[at]).List[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void AnyOrderOfWordsGetsAReading() => AnyWords.Sample(IsReading, iter: 2_000);

    [Fact]
    public void AnyCharactersGetAReading() => Gen.String[0, 220].Sample(IsReading, iter: 2_000);

    [Fact]
    public void ALongTextIsRefusedUnread()
    {
        var text = new string('8', WhenParser.LongestText + 1);

        Assert.Equal(new WhenReading.NotUnderstood(WhenProblem.TooLong, ""), WhenParser.English.Parse(text, Tuesday));
    }

    [Fact]
    public void DaysAloneTakeTheCallersTimeWhenItGivesOne()
    {
        var reading = WhenParser.English.Parse("three a week", Tuesday, new LocalTime(9, 15));

        Assert.Equal("mon,wed,fri 09:15", Assert.IsType<WhenReading.Understood>(reading).Times.ToString());
    }

    [Fact]
    public void TwiceADayAloneIsAskedAboutEvenWhenTheCallerGivesOneTime() =>
        Assert.IsType<WhenReading.Asks>(WhenParser.English.Parse("twice a day", Tuesday, new LocalTime(9, 15)));

    private static bool IsReading(string text) => WhenParser.English.Parse(text, Tuesday) switch
    {
        WhenReading.Asks asks => asks.Choices.Count >= 2 && asks.Choices.Distinct().Count() == asks.Choices.Count,
        WhenReading.NotUnderstood not => text.Contains(not.Words, StringComparison.Ordinal) || not.Problem == WhenProblem.TooManyTimesADay,
        _ => true,
    };
}
