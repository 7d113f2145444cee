using Superpower;
using Superpower.Model;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>A whole text about when: days, times and refusals in any order.</summary>
internal static class WhenGrammar
{
    private static readonly TokenListParser<Meaning, Mark> Noise =
        OneOf(Mark.And, Mark.At, Mark.From, Mark.To, Mark.Dash, Mark.Slash, Mark.But);

    // "tomorrow", "next monday", "last week", "5 January", "March 3rd", "2027-01-05", "in 2 hours", "once"
    private static readonly TokenListParser<Meaning, WhenProblem> OnlyOnce = Either(
        A<RelativeDay>().Value(true),
        OneOf(Mark.Next, Mark.This, Mark.Ago).IgnoreThen(Either(A<DayName>().Value(true), A<DaySet>().Value(true), A<TimeUnit>().Value(true), A<Part>().Value(true))),
        from day in A<Number>() from suffix in Maybe(The(Mark.OrdinalSuffix)) from month in A<MonthName>() select true,
        from month in A<MonthName>() from day in A<Number>() select true,
        from year in A<Number>().Where(year => year.Digits == 4)
        from dash in The(Mark.Dash)
        from month in A<Number>()
        from again in The(Mark.Dash)
        from day in A<Number>()
        select true,
        from number in A<Number>() from suffix in The(Mark.OrdinalSuffix) select true,
        from number in A<Number>().Where(number => number.Digits < 3) from unit in A<TimeUnit>() from hour in Parse.Not(OneOf(Mark.To, Mark.Past)) select true,
        A<TimesCount>().Where(count => count.Value == 1).Value(true)).Value(WhenProblem.OnlyOnce);

    private static readonly TokenListParser<Meaning, WhenProblem> TooSeldom = Either(
        from before in Maybe(The(Mark.Every))
        from nth in Either(A<Ordinal>().Value(true), The(Mark.Ago).Value(true), A<Number>().IgnoreThen(The(Mark.OrdinalSuffix)).Value(true))
        from day in Maybe(Either(A<DayName>().Value(true), A<DaySet>().Value(true), A<TimeUnit>().Where(unit => unit.Unit == Unit.Day).Value(true)))
        from every in Maybe(OneOf(Mark.Every, Mark.This))
        from month in Either(
            A<TimeUnit>().Select(unit => unit.Unit),
            A<PerUnit>().Select(per => per.Unit)).Where(unit => unit is Unit.Month or Unit.Year)
        select WhenProblem.TooSeldom);

    // "every second" has no noun to count.
    private static readonly TokenListParser<Meaning, WhenProblem> TooOften = Either(
        The(Mark.AllTheTime),
        The(Mark.Every).IgnoreThen(A<Ordinal>().Where(ordinal => ordinal.Value == 2)).Value(Mark.Every)).Value(WhenProblem.TooOften);

    private static readonly TokenListParser<Meaning, WhenProblem> Never = The(Mark.Never).Value(WhenProblem.Never);

    private static readonly TokenListParser<Meaning, Clause[]> Said =
        Either(Refused(TooSeldom), DaysGrammar.Days, Refused(Either(OnlyOnce, TooOften, Never)), TimeGrammar.Times, Noise.Value(Array.Empty<Clause>()));

    /// <summary>All that can be read of a text from its beginning; what remains was not understood.</summary>
    public static TokenListParserResult<Meaning, Clause[]> Read(TokenList<Meaning> words) =>
        Said.Try().Many().Select(clauses => clauses.SelectMany(clause => clause).ToArray())(words);

    private static TokenListParser<Meaning, Clause[]> Refused(TokenListParser<Meaning, WhenProblem> problem) =>
        problem.WithWords((what, words) => new Clause[] { new Refused(what) { Words = words } });
}
