using Superpower;
using static NudgeBot.Core.Schedules.Words.ClockGrammar;
using static NudgeBot.Core.Schedules.Words.Symbols;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>The times of a day: clocks, parts of the day, ranges and moments of family life.</summary>
internal static class TimeGrammar
{
    private static readonly TokenListParser<Meaning, PartOfDay> PartOf = A<Part>().Select(part => part.Of);

    private static readonly TokenListParser<Meaning, Mark> Joined = OneOf(Mark.And, Mark.Slash);

    // "mornings and evenings at 8", "mornings and evenings at 7 and 9"
    private static readonly TokenListParser<Meaning, Clause[]> PartsWithClocks =
        from parts in PartOf.AtLeastOnceDelimitedBy(Joined).Where(parts => parts.Length > 1)
        from at in Maybe(The(Mark.At))
        from clocks in OneClock.AtLeastOnceDelimitedBy(Joined).Where(clocks => clocks.Length == 1 || clocks.Length == parts.Length)
        select parts.Select((part, index) => (Clause)new AtClock(clocks[clocks.Length == 1 ? 0 : index], part)).ToArray();

    // "evenings at 8"
    private static readonly TokenListParser<Meaning, Clause> PartThenClock =
        from part in PartOf
        from at in Maybe(OneOf(Mark.At, Mark.Dash, Mark.Beside))
        from clock in OneClock
        select (Clause)new AtClock(clock, part, PartLeads: true);

    // "between 8 and 9 pm", "8-9 in the morning", "from 18:00 to 19:00"
    private static readonly TokenListParser<Meaning, Clause> Range =
        from ends in Either(
            from between in The(Mark.Between)
            from first in OneClock
            from and in OneOf(Mark.And, Mark.Dash, Mark.To)
            from last in OneClock
            select (first, last),
            from start in Maybe(The(Mark.From))
            from first in OneClock
            from to in OneOf(Mark.To, Mark.Dash, Mark.Until)
            from last in OneClock
            select (first, last))
        from part in MaybeA<Part>()
        select (Clause)new AtRange(ends.first, ends.last, part?.Of);

    // "8 in the evening"
    private static readonly TokenListParser<Meaning, Clause> ClockThenPart =
        from clock in OneClock
        from part in MaybeA<Part>()
        select (Clause)new AtClock(clock, part?.Of);

    // "after bath", "when the little one sleeps", "bedtime"
    private static readonly TokenListParser<Meaning, Clause> Moment = Either(
        from beside in The(Mark.Beside)
        from moment in Either(
            A<FamilyMoment>().Select(moment => (PartOfDay?)moment.Around),
            PartOf.Select(part => (PartOfDay?)part),
            A<Unknown>().Value((PartOfDay?)null),
            The(Mark.To).Value((PartOfDay?)null)).AtLeastOnce()
        select (Clause)new AtMoment(moment.FirstOrDefault(around => around is not null)),
        A<FamilyMoment>().Select(moment => (Clause)new AtMoment(moment.Around)));

    private static readonly TokenListParser<Meaning, Clause> PartAlone = PartOf.Select(part => (Clause)new InPart(part));

    /// <summary>One or more times that belong together.</summary>
    public static TokenListParser<Meaning, Clause[]> Times { get; } =
        from before in OneOf(Mark.At, Mark.Every).Try().Many()
        from times in Either(
            PartsWithClocks,
            Either(PartThenClock, Range, ClockThenPart, Moment, The(Mark.Beside).IgnoreThen(ClockThenPart), PartAlone)
                .WithWords((clause, words) => new[] { clause with { Words = words } }))
        select before.Contains(Mark.At) ? [.. times.Select(Placed)] : times;

    // "at 8" is no bare number any more.
    private static Clause Placed(Clause time) =>
        time is AtClock clock ? clock with { Clock = clock.Clock with { IsBare = false } } : time;
}
