using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Decides which times of a day a text means, each hour in the light of the others.</summary>
internal static class TimesInterpreter
{
    /// <param name="said">All that the text says, in its order.</param>
    /// <param name="isAlone">The text says nothing about days, so that a number alone may be anything.</param>
    public static Outcome<TimesOfDay> Interpret(IReadOnlyList<Clause> said, bool isAlone)
    {
        if (said.FirstOrDefault(clause => Clocks(clause).Any(clock => !clock.Exists)) is { } impossible)
        {
            return Outcome<TimesOfDay>.Refused(WhenProblem.NoSuchTime, impossible);
        }

        if (said.OfType<AtRange>().FirstOrDefault() is { } range)
        {
            return WithinRange(range);
        }

        var clocks = said.OfType<AtClock>().ToList();
        var parts = said.OfType<InPart>().Select(part => part.Part).Distinct().ToList();
        var moment = said.OfType<AtMoment>().FirstOrDefault();
        if (clocks.Count == 0 && moment is not null)
        {
            return Around(moment, parts.FirstOrDefault());
        }

        if (moment?.Around is { } around && parts.Count == 0)
        {
            // "after bath, at 7": the moment tells which 7.
            clocks = [.. clocks.Select(clock => clock.Part is null && clock.Clock.IsOpen && ClockReadings.Within(around, clock.Clock) is not null
                ? clock with { Part = around }
                : clock)];
        }

        if (parts.Count == 1 && clocks.Count > 0 && clocks.All(clock => clock.Part is null))
        {
            // "mornings on weekdays at 7": the part of the day tells which 7.
            clocks = [.. clocks.Select(clock => clock with { Part = parts[0] })];
            parts = [];
        }

        var times = new ClockReadings(clocks, isAlone && clocks.TrueForAll(clock => clock.Clock.IsBare && clock.Part is null));
        return times.Contradiction is { } contradiction
            ? Outcome<TimesOfDay>.Refused(WhenProblem.ContradictoryTime, contradiction)
            : times.With(parts.Select(part => part.Usual));
    }

    private static IEnumerable<Clock> Clocks(Clause clause) => clause switch
    {
        AtClock at => [at.Clock],
        AtRange range => [range.From, range.To],
        _ => [],
    };

    private static TimesOfDay Around(AtMoment moment, PartOfDay? part) => new(
        (moment.Around ?? part)?.Usual is { } usual
            ? [[usual.PlusHours(-1)], [usual], [usual.PlusHours(1)]]
            : [[PartOfDay.Morning.Usual], [PartOfDay.Lunchtime.Usual], [PartOfDay.Evening.Usual]],
        WhenQuestion.WhenIsThat,
        moment.Words);

    private static Outcome<TimesOfDay> WithinRange(AtRange range)
    {
        var ends = new ClockReadings([new AtClock(range.From), new AtClock(range.To, range.Part)], isBare: false);
        if (ends.Contradiction is not null)
        {
            return Outcome<TimesOfDay>.Refused(WhenProblem.ContradictoryTime, range);
        }

        // Of "between 3 and 5" the afternoon is meant.
        var (first, last) = (ends.Readings[^1][0], ends.Readings[^1][1]);
        var minutes = (int)Period.Between(first, last, PeriodUnits.Minutes).Minutes;
        minutes = minutes < 0 ? minutes + (24 * 60) : minutes;
        LocalTime[] times = [first, first.PlusMinutes(minutes / 2 / 5 * 5), last];
        return new TimesOfDay([.. times.Distinct().Select(IReadOnlyList<LocalTime> (time) => [time])], WhenQuestion.WhichTimeOfRange, range.Words);
    }
}
