using NodaTime;
using Superpower;
using Superpower.Model;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>A whole text about how long: lengths of time and dates, with the words people put around them.</summary>
internal static class PauseGrammar
{
    private static readonly TokenListParser<Meaning, Unit> OneUnit =
        A<TimeUnit>().Select(unit => unit.Unit).Or(The(Mark.HourMark).Value(Unit.Hour));

    // "2 weeks", "a fortnight", "week", "half a year"
    private static readonly TokenListParser<Meaning, PauseClause> Length = Either(
        from number in A<Number>() from unit in OneUnit select (PauseClause)new Lasting(unit, number.Value),
        from half in A<Shift>().Where(shift => shift.Minutes == 30)
        from year in A<PerUnit>().Where(per => per.Unit == Unit.Year)
        select (PauseClause)new Lasting(Unit.Month, 6),
        A<PerUnit>().Select(per => (PauseClause)new Lasting(per.Unit, 1)),
        A<TimeUnit>().Select(unit => (PauseClause)new Lasting(unit.Unit, 1)));

    private static readonly TokenListParser<Meaning, Mark> At = OneOf(Mark.At, Mark.And);

    // The morning is the start of the day, so that its nudge comes.
    private static readonly TokenListParser<Meaning, LocalTime> TimeOfDay = Maybe(At).IgnoreThen(Either(
        A<Part>().Select(part => part.Of.Usual.Hour < 12 ? LocalTime.Midnight : part.Of.Usual),
        ClockGrammar.OneClock.Where(clock => clock.Exists).Select(clock => clock.IsOpen && clock.Hour < 6 ? clock.In(afternoon: true) : clock.Time)));

    private static readonly TokenListParser<Meaning, PauseClause> End = Either(
        from until in OneOf(Mark.Until, Mark.To, Mark.At).Try().Many()
        from date in until.Length > 0 ? Either(DateGrammar.Date, DateGrammar.DayAlone) : DateGrammar.Date
        from time in TimeOfDay.Select(time => (LocalTime?)time).Try().OptionalOrDefault()
        select (PauseClause)new Ending(date, time));

    private static readonly TokenListParser<Meaning, PauseClause> Start =
        from start in OneOf(Mark.From, Mark.Starting)
        from date in Either(DateGrammar.Date, DateGrammar.DayAlone)
        select (PauseClause)new Beginning(date);

    private static readonly TokenListParser<Meaning, PauseClause> Other = Either(
        OneOf(Mark.Forever, Mark.Never).Select(_ => (PauseClause)new Endless()),
        A<Number>().Select(number => (PauseClause)new Counting(number.Value)));

    private static readonly TokenListParser<Meaning, PauseClause[]> Noise =
        OneOf(Mark.Away, Mark.Until, Mark.And, Mark.From, Mark.To, Mark.At, Mark.Dash, Mark.This, Mark.But).Value(Array.Empty<PauseClause>());

    private static readonly TokenListParser<Meaning, PauseClause[]> Said = Either(
        Either(Start, End, Length, Other).WithWords((clause, words) => new[] { clause with { Words = words } }),
        Noise);

    /// <summary>All that can be read of a text from its beginning; what remains was not understood.</summary>
    public static TokenListParserResult<Meaning, PauseClause[]> Read(TokenList<Meaning> words) =>
        Said.Try().Many().Select(clauses => clauses.SelectMany(clause => clause).ToArray())(words);
}
