using CsCheck;
using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Schedules;

public sealed class SendTimesStoredFormTests
{
    private static readonly Gen<SendDays> AnyDays = Gen.OneOf(
        Gen.Int[1, 7].Select(day => (IsoDayOfWeek)day).List[1, 7].Select(days => (SendDays)new DaysOfWeek(days)),
        Gen.Select(Gen.Int[1, 31], Gen.Int[0, 5000]).Select((interval, day) => (SendDays)new EveryNthDay(interval, new LocalDate(2024, 1, 1).PlusDays(day))));

    private static readonly Gen<SendTimes> Any = Gen.Select(
        AnyDays, Gen.Int[0, 1439].Select(minute => LocalTime.FromMinutesSinceMidnight(minute)).List[1, 4])
        .Select((days, times) => new SendTimes(days, times));

    [Fact]
    public void WhatIsStoredIsReadBackEqual() => Any.Sample(times =>
    {
        var read = SendTimes.Parse(times.ToString());
        return read == times && read.GetHashCode() == times.GetHashCode();
    });

    [Theory]
    [InlineData("mon,wed,fri 08:00,20:00")]
    [InlineData("every-2-from-2026-01-31 09:30")]
    public void TheStoredFormIsStable(string stored) => Assert.Equal(stored, SendTimes.Parse(stored).ToString());

    [Fact]
    public void DaysAndTimesAreStoredInOrder() =>
        Assert.Equal("mon,sun 06:00,23:59", SendTimes.Parse("sun,mon,sun 23:59,06:00,23:59").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("mon")]
    [InlineData("mon ")]
    [InlineData(" 08:00")]
    [InlineData("moon 08:00")]
    [InlineData("mon 8")]
    [InlineData("mon 24:00")]
    [InlineData("mon 08:00,09:00,10:00,11:00,12:00")]
    [InlineData("every-2 08:00")]
    [InlineData("every-from-2026-01-31 08:00")]
    [InlineData("every-0-from-2026-01-31 08:00")]
    [InlineData("every--2-from-2026-01-31 08:00")]
    [InlineData("every-32-from-2026-01-31 08:00")]
    [InlineData("every-99999999999-from-2026-01-31 08:00")]
    [InlineData("every-2-from-2026-02-30 08:00")]
    public void WhatIsNoStoredFormSaysSo(string stored) => Assert.ThrowsAny<FormatException>(() => SendTimes.Parse(stored));
}
