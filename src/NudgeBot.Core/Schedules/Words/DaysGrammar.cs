using NodaTime;
using Superpower;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Days: lists, ranges, intervals, counts and exceptions.</summary>
internal static class DaysGrammar
{
    private static readonly TokenListParser<Meaning, Mark> Every =
        from first in The(Mark.Every)
        from more in Maybe(from and in The(Mark.And) from again in The(Mark.Every) select again)
        select first;

    private static readonly TokenListParser<Meaning, IsoDayOfWeek> OneDay = A<DayName>().Select(name => name.Day);

    private static readonly TokenListParser<Meaning, Unit> OneUnit =
        A<TimeUnit>().Select(unit => unit.Unit).Or(The(Mark.HourMark).Value(Unit.Hour));

    // "mon-fri", "from friday to monday", "between monday and friday"
    private static readonly TokenListParser<Meaning, IEnumerable<IsoDayOfWeek>> DayRange =
        from start in Maybe(OneOf(Mark.From, Mark.Between))
        from first in OneDay
        from to in OneOf(start ? [Mark.To, Mark.Dash, Mark.Until, Mark.And] : [Mark.To, Mark.Dash, Mark.Until])
        from last in OneDay
        select Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1)
            .Select(step => (IsoDayOfWeek)((((int)first - 1 + step) % 7) + 1));

    // "mon-wed-fri" is a list.
    private static readonly TokenListParser<Meaning, IEnumerable<IsoDayOfWeek>> DayChain = OneDay
        .AtLeastOnceDelimitedBy(The(Mark.Dash))
        .Where(days => days.Length > 2)
        .Select(IEnumerable<IsoDayOfWeek> (days) => days);

    private static readonly TokenListParser<Meaning, DaysOfWeek> Daily =
        A<DaySet>().Where(set => set.Days == DaySets.Daily).Select(set => set.Days);

    private static readonly TokenListParser<Meaning, IEnumerable<IsoDayOfWeek>> DayGroup =
        from every in Maybe(Every)
        from days in Either(
            DayChain,
            DayRange,
            OneDay.Select(IEnumerable<IsoDayOfWeek> (day) => [day]),
            A<DaySet>().Where(set => set.Days != DaySets.Daily).Select(IEnumerable<IsoDayOfWeek> (set) => set.Days.Days))
        select days;

    // "mon wed fri", "mondays, and thursdays", "weekdays and saturday"
    private static readonly TokenListParser<Meaning, DaysOfWeek> DayList =
        from first in DayGroup
        from more in OneOf(Mark.And, Mark.Slash).Many().IgnoreThen(DayGroup).Try().Many()
        select new DaysOfWeek(more.Prepend(first).SelectMany(days => days));

    private static readonly TokenListParser<Meaning, Clause> Exception = Either(
        from except in OneOf(Mark.Except, Mark.Never, Mark.But).AtLeastOnce()
        from days in DayList
        select (Clause)new Without(days),
        from days in DayList
        from except in The(Mark.ExceptAfter)
        select (Clause)new Without(days));

    private static readonly TokenListParser<Meaning, Clause> Start =
        from start in OneOf(Mark.Starting, Mark.From)
        from day in Either(
            A<RelativeDay>().Select(day => new StartingOn(day.Days, null)),
            Maybe(The(Mark.Next)).IgnoreThen(OneDay).Select(day => new StartingOn(null, day)))
        select (Clause)day;

    private static readonly TokenListParser<Meaning, int> Count = Either(
        A<TimesCount>().Select(count => count.Value),
        from number in A<Number>() from times in The(Mark.Times) select number.Value);

    // "2-3 times", "once or twice": the larger counts. Of "8, 3 times" the 8 is a time.
    private static TokenListParser<Meaning, int> AtMost(TokenListParser<Meaning, int> count) => Either(
        from fewer in Either(A<TimesCount>().Select(times => times.Value), A<Number>().Select(number => number.Value))
        from or in OneOf(Mark.And, Mark.Dash, Mark.To)
        from more in count.Where(more => more == fewer + 1)
        select more,
        count);

    // "three a week", "3x/week", "twice daily", "5 days a week", "3 times every week"
    private static readonly TokenListParser<Meaning, Clause[]> Frequency = Either(
        from count in AtMost(Count)
        from unit in Either(
            A<PerUnit>().Select(per => per.Unit),
            A<EveryUnit>().Select(every => every.Unit),
            Maybe(Either(Every, The(Mark.Slash))).IgnoreThen(OneUnit),
            Daily.Value(Unit.Day))
        select new[] { Times(count, unit) },
        // "हफ्ते में तीन बार": the week comes first.
        from unit in A<PerUnit>().Select(per => per.Unit)
        from count in AtMost(Count)
        select new[] { Times(count, unit) },
        from number in AtMost(A<Number>().Select(number => number.Value))
        from day in Maybe(OneUnit.Where(unit => unit == Unit.Day))
        from part in MaybeA<Part>()
        from unit in Either(A<PerUnit>().Select(per => per.Unit), The(Mark.Slash).IgnoreThen(OneUnit))
        select part is null ? new[] { Times(number, unit) } : [Times(number, unit), new InPart(part.Of)]);

    // "every other day", "every 3 days", "once every two weeks", "alternate days", "every other monday"
    private static readonly TokenListParser<Meaning, int> Nth = Either(
        from once in Maybe(A<TimesCount>().Where(count => count.Value == 1))
        from every in Every
        from nth in Either(
            from number in A<Number>() from suffix in Maybe(The(Mark.OrdinalSuffix)) select number.Value,
            A<Ordinal>().Select(ordinal => ordinal.Value))
        select nth,
        A<Ordinal>().Where(ordinal => ordinal.Repeats).Select(ordinal => ordinal.Value));

    private static readonly TokenListParser<Meaning, Clause[]> Interval = Either(
        from nth in Nth from unit in Either(OneUnit, A<PerUnit>().Select(per => per.Unit)) select new[] { Spaced(nth, unit) },
        from nth in Nth from day in OneDay select new Clause[] { new EveryWeeks(nth, day) },
        from nth in Nth from part in A<Part>() select new Clause[] { new EveryDays(nth), new InPart(part.Of) },
        from nth in Nth from set in A<DaySet>() select new Clause[] { new Refused(WhenProblem.TooComplicated) });

    private static readonly TokenListParser<Meaning, Clause> EachUnit = Either(
        from once in Maybe(A<TimesCount>().Where(count => count.Value == 1))
        from unit in Every.IgnoreThen(OneUnit)
        from week in Maybe(A<PerUnit>())
        select Spaced(1, unit),
        A<EveryUnit>().Select(every => Spaced(every.Count, every.Unit)));

    /// <summary>One thing said about days.</summary>
    public static TokenListParser<Meaning, Clause[]> Days { get; } = Either(
        Exception.Select(One),
        Frequency,
        Interval,
        EachUnit.Select(One),
        Either(DayList, Daily).Select(days => One(new OnDays(days))),
        Start.Select(One))
        .WithWords((clauses, words) => clauses.Select(clause => clause with { Words = words }).ToArray());

    private static Clause[] One(Clause clause) => [clause];

    private static Clause Times(int count, Unit unit) => (unit, count) switch
    {
        ( < Unit.Day, _) => new Refused(WhenProblem.TooOften),
        (_, 0) => new Refused(WhenProblem.NoDaysLeft),
        (Unit.Day, _) => new PerDay(count),
        (Unit.Week, _) => new PerWeek(count),
        (Unit.Fortnight, 1) => new EveryWeeks(2),
        (Unit.Fortnight, _) => new Refused(WhenProblem.TooComplicated),
        _ => new Refused(WhenProblem.TooSeldom),
    };

    private static Clause Spaced(int every, Unit unit) => unit switch
    {
        _ when every == 0 => new Refused(WhenProblem.TooOften),
        Unit.Hour when every % 24 == 0 => new EveryDays(every / 24),
        < Unit.Day => new Refused(WhenProblem.TooOften),
        Unit.Day => new EveryDays(every),
        Unit.Week => new EveryWeeks(every),
        Unit.Fortnight => new EveryWeeks(2 * Math.Min(every, 100)),
        _ => new Refused(WhenProblem.TooSeldom),
    };
}
