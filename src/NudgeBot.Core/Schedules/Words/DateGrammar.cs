using Superpower;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Single dates: "tomorrow", "next friday", "5 January", "2027-01-05", "5/1".</summary>
internal static class DateGrammar
{
    private static readonly TokenListParser<Meaning, int> Day =
        from day in Either(
            A<Number>().Where(number => number.Digits is 0 or 1 or 2).Select(number => number.Value),
            A<Ordinal>().Select(ordinal => ordinal.Value))
        from suffix in Maybe(The(Mark.OrdinalSuffix))
        select day;

    private static readonly TokenListParser<Meaning, int> Month = A<MonthName>().Select(month => month.Month);

    // "0800" after a date is a time.
    private static readonly TokenListParser<Meaning, int?> FullYear = Maybe(The(Mark.And))
        .IgnoreThen(A<Number>().Where(number => number is { Digits: 4, Value: > 1900 and < 2200 }))
        .Select(number => (int?)number.Value)
        .Try()
        .OptionalOrDefault();

    private static readonly TokenListParser<Meaning, SaidDate> DayOfWeek =
        from next in OneOf(Mark.Next, Mark.This).Select(mark => mark == Mark.Next).Try().OptionalOrDefault()
        from day in Either(
            A<DayName>().Select(name => name.Day),
            A<DaySet>().Where(set => set.Days != DaySets.Daily).Select(set => set.Days.Days[0]))
        select (SaidDate)new OnDayOfWeek(day, next);

    // "5 January 2027", "January 5th", "fifth of january", "in january"
    private static readonly TokenListParser<Meaning, SaidDate> WithMonthName = Either(
        from day in Day from month in Month from year in FullYear select (SaidDate)new OnDate(year, month, day),
        from month in Month from day in Day from year in FullYear select (SaidDate)new OnDate(year, month, day),
        from month in Month from year in FullYear select (SaidDate)new OnDate(year, month, 1));

    // "2027-01-05", "5/1", "5/1/27", "5.1.2027"
    private static readonly TokenListParser<Meaning, SaidDate> InNumbers = Either(
        from year in A<Number>().Where(number => number.Digits == 4)
        from separator in OneOf(Mark.Dash, Mark.Slash, Mark.Dot)
        from month in A<Number>()
        from again in The(separator)
        from day in A<Number>()
        select (SaidDate)new OnDate(year.Value, month.Value, day.Value),
        from one in A<Number>()
        from separator in OneOf(Mark.Slash, Mark.Dot)
        from other in A<Number>()
        from year in The(separator).IgnoreThen(A<Number>()).Select(number => (int?)number.Value).Try().OptionalOrDefault()
        select separator == Mark.Dot
            ? (SaidDate)new OnDate(year, other.Value, one.Value)
            : new OnEitherDate(one.Value, other.Value, year));

    // "next week", "the end of the month", "the rest of this week", "end of january"
    private static readonly TokenListParser<Meaning, SaidDate> AfterPeriod = Either(
        from direction in OneOf(Mark.Next, Mark.This, Mark.EndOf)
        from current in Maybe(The(Mark.This))
        from unit in Either(A<TimeUnit>().Select(unit => unit.Unit), A<PerUnit>().Select(per => per.Unit))
        select (SaidDate)new AfterThis(unit),
        The(Mark.EndOf).IgnoreThen(Month).Select(month => (SaidDate)new AfterMonth(month)));

    /// <summary>One date.</summary>
    public static TokenListParser<Meaning, SaidDate> Date { get; } = Either(
        A<RelativeDay>().Select(day => (SaidDate)new InDays(day.Days)),
        InNumbers,
        WithMonthName,
        AfterPeriod,
        DayOfWeek);

    /// <summary>"the 5th", which only says a date where one is expected.</summary>
    public static TokenListParser<Meaning, SaidDate> DayAlone { get; } = Either(
        from day in A<Number>() from suffix in The(Mark.OrdinalSuffix) select (SaidDate)new OnDayOfMonth(day.Value),
        A<Ordinal>().Where(ordinal => !ordinal.Repeats).Select(ordinal => (SaidDate)new OnDayOfMonth(ordinal.Value)));
}
