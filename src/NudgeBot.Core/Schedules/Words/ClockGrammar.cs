using Superpower;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Hours of the clock: "8", "half past seven", "08.30", "8 o'clock pm".</summary>
internal static class ClockGrammar
{
    // What "8:5" has: it may mean 8:05 or 8:50.
    private const int NoMinute = -1;

    private static readonly TokenListParser<Meaning, Clock> Hour = A<Number>().Select(hour => new Clock(hour.Value, 0)
    {
        IsBare = true,
        IsOf24Hours = hour is { Digits: 2, Value: < 10 },
    });

    // "half past seven", "quarter to noon"
    private static readonly TokenListParser<Meaning, Clock> Shifted =
        from shift in A<Shift>().Where(shift => !shift.AfterHour)
        from hour in Hour.Or(A<NamedTime>().Select(Named))
        select hour with { Shift = shift.Minutes, IsBare = false };

    // "ten past eight", "five minutes to nine"; but "8 to 9" is a range.
    private static readonly TokenListParser<Meaning, Clock> MinutesFrom =
        from minutes in A<Number>().Where(minutes => minutes.Value is > 0 and < 60)
        from unit in Maybe(A<TimeUnit>().Where(unit => unit.Unit == Unit.Minute))
        from direction in OneOf(Mark.Past, Mark.To, Mark.Until).Where(mark => mark == Mark.Past || unit || minutes.Value is 5 or 10 or 20 or 25)
        from hour in Hour.Where(hour => hour.Hour is >= 0 and <= 24)
        select hour with { Shift = direction == Mark.Past ? minutes.Value : -minutes.Value, IsBare = false };

    // "8:30", "08.30"
    private static readonly TokenListParser<Meaning, Clock> Separated =
        from hour in A<Number>().Where(hour => hour.Digits is 1 or 2)
        from separator in OneOf(Mark.Colon, Mark.Dot)
        from minute in A<Number>().Where(minute => minute.Digits > 0)
        select new Clock(hour.Value, minute.Digits == 2 ? minute.Value : NoMinute) { IsOf24Hours = hour is { Digits: 2, Value: < 10 } };

    // "8h30", "20h"
    private static readonly TokenListParser<Meaning, Clock> WithHourMark =
        from hour in A<Number>().Where(hour => hour.Digits is 1 or 2)
        from mark in The(Mark.HourMark)
        from minute in A<Number>().Where(minute => minute.Digits == 2).Select(minute => minute.Value).Try().OptionalOrDefault()
        select new Clock(hour.Value, minute) { IsOf24Hours = true };

    // "0800", "730"
    private static readonly TokenListParser<Meaning, Clock> RunTogether = A<Number>()
        .Where(digits => digits.Digits is 3 or 4)
        .Select(digits => new Clock(digits.Value / 100, digits.Value % 100) { IsOf24Hours = digits is { Digits: 4, Value: < 1000 } });

    // "seven thirty", "8 30"; but "8 12" are two hours.
    private static readonly TokenListParser<Meaning, Clock> SideBySide =
        from hour in A<Number>().Where(hour => hour.Value <= 24)
        from minute in A<Number>().Where(minute => hour.Digits == 0
            ? minute is { Digits: 0, Value: >= 10 and < 60 }
            : minute is { Digits: 2, Value: 0 or 15 or 30 or 45 })
        select new Clock(hour.Value, minute.Value);

    private static readonly TokenListParser<Meaning, Clock> OnTheDial =
        from clock in Either(Shifted, MinutesFrom, Separated, WithHourMark, RunTogether, SideBySide, Hour)
        from before in Maybe(The(Mark.OClock))
        from shift in A<Shift>().Where(shift => shift.AfterHour).Select(shift => shift.Minutes).Try().OptionalOrDefault()
        from after in Maybe(The(Mark.OClock))
        from hours in Maybe(A<TimeUnit>().Where(unit => unit.Unit == Unit.Hour).Value(Mark.HourMark).Or(The(Mark.HourMark)))
        from meridiem in MaybeA<Meridiem>()
        select clock with
        {
            Shift = clock.Shift + shift,
            IsAfternoon = meridiem?.IsAfternoon,
            IsBare = clock.IsBare && !before && !after && shift == 0 && meridiem is null,
        };

    // "noon", "12 midnight"
    private static readonly TokenListParser<Meaning, Clock> ByName =
        from twelve in Maybe(A<Number>().Where(hour => hour.Value == 12))
        from name in A<NamedTime>()
        select Named(name);

    /// <summary>One hour of the clock.</summary>
    public static TokenListParser<Meaning, Clock> OneClock { get; } =
        Either(ByName, OnTheDial).WithWords((clock, words) => clock with { Words = words });

    private static Clock Named(NamedTime name) => new(name.Time.Hour, 0) { IsOf24Hours = true };
}
