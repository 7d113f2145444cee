using CsCheck;
using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Tests.Schedules.Words;

public sealed class PauseParserTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // 10:00 on Tuesday 24 November 2026 in Berlin.
    private static readonly Instant TuesdayAtTen = Instant.FromUtc(2026, 11, 24, 9, 0);

    public static TheoryData<string, string> InEnglish => PhraseTable.Read("pause.en.txt");

    [Theory, MemberData(nameof(InEnglish))]
    public void IsRead(string text, string expected) => Assert.Equal(expected, Said(PauseParser.English.Parse(text, TuesdayAtTen, Berlin)));

    public static TheoryData<string, string> InSpanish => PhraseTable.Read("pause.es.txt");

    public static TheoryData<string, string> InHindi => PhraseTable.Read("pause.hi.txt");

    [Theory, MemberData(nameof(InSpanish))]
    public void IsReadInSpanish(string text, string expected) => Assert.Equal(expected, Said(PauseParser.For("es").Parse(text, TuesdayAtTen, Berlin)));

    [Theory, MemberData(nameof(InHindi))]
    public void IsReadInHindi(string text, string expected) => Assert.Equal(expected, Said(PauseParser.For("hi").Parse(text, TuesdayAtTen, Berlin)));

    [Fact]
    public void ADayBeginsWhenItBeginsInTheChatsZone()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Santiago"];

        // Midnight of 6 September 2026 does not exist there.
        var reading = PauseParser.English.Parse("until 6 september", Instant.FromUtc(2026, 9, 1, 12, 0), zone);

        Assert.Equal(new PauseReading.Until(new LocalDate(2026, 9, 6), Instant.FromUtc(2026, 9, 6, 4, 0)), reading);
    }

    [Fact]
    public void TodayIsTheDayInTheChatsZone()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];

        var reading = PauseParser.English.Parse("until tomorrow", Instant.FromUtc(2026, 11, 24, 20, 0), zone);

        Assert.Equal(new LocalDate(2026, 11, 26), Assert.IsType<PauseReading.Until>(reading).Date);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-12-04")]
    [InlineData("2026-11-27", "2026-12-04")]
    [InlineData("2026-11-28", "2026-12-04")]
    [InlineData("2026-11-29", "2026-12-04")]
    [InlineData("2026-11-30", "2026-12-11")]
    public void NextFridayIsThatOfTheFollowingWeek(string today, string friday)
    {
        var noon = LocalDatePattern.Iso.Parse(today).Value.At(LocalTime.Noon).InUtc().ToInstant();

        Assert.Equal(
            LocalDatePattern.Iso.Parse(friday).Value,
            Assert.IsType<PauseReading.Until>(PauseParser.English.Parse("until next friday", noon, DateTimeZone.Utc)).Date);
    }

    [Fact]
    public void ALongTextIsRefusedUnread() => Assert.Equal(
        new PauseReading.NotUnderstood(PauseProblem.TextTooLong, ""),
        PauseParser.English.Parse(new string('8', PauseParser.LongestText + 1), TuesdayAtTen, Berlin));

    [Fact]
    public void AnyOrderOfWordsGetsAReading()
    {
        string[] words = [.. "2 31 0 5th 2027 5/1 / - . : weeks days month hours minutes until till from to next this end of monday january february tomorrow yesterday a fortnight half 8am noon forever 👶 florp and".Split(' ')];

        Gen.Int[0, words.Length - 1].Select(at => words[at]).List[0, 8].Select(some => string.Join(' ', some)).Sample(
            text => PauseParser.English.Parse(text, TuesdayAtTen, Berlin) switch
            {
                PauseReading.Until until => until.At > TuesdayAtTen && until.Date <= new LocalDate(2027, 11, 24),
                PauseReading.Asks asks => asks.Choices.Count >= 2,
                _ => true,
            },
            iter: 2_000);
    }

    private static string Said(PauseReading reading) => reading switch
    {
        PauseReading.Until until => Short(until),
        PauseReading.Asks asks => $"{asks.Question} '{asks.Words}': {string.Join(" | ", asks.Choices.Select(Short))}",
        PauseReading.NotUnderstood not => $"{not.Problem} '{not.Words}'",
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    // The local time is told only where it is not the start of the day.
    private static string Short(PauseReading.Until until)
    {
        var at = until.At.InZone(Berlin).LocalDateTime;
        return at.Date != until.Date ? $"{until.Date} but {at}"
            : at.TimeOfDay == LocalTime.Midnight ? at.ToString("uuuu-MM-dd", null)
            : at.ToString("uuuu-MM-dd HH:mm", null);
    }
}
