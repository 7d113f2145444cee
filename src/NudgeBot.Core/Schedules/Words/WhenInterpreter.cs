using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Makes one schedule of all that a text says.</summary>
internal sealed class WhenInterpreter(LocalDate today, LocalTime? ifNoTime)
{
    public WhenReading Interpret(IReadOnlyList<Clause> said)
    {
        if (HoursBetweenDays(said) is { } hour)
        {
            return new WhenReading.NotUnderstood(WhenProblem.DifferentTimesOnDifferentDays, hour.Words);
        }

        var times = Times(said);
        if (times.Value is null)
        {
            return new WhenReading.NotUnderstood(times.Problem!.Value, times.Words);
        }

        var days = new DaysInterpreter(said, today).Interpret();
        if (days.Value is null)
        {
            return new WhenReading.NotUnderstood(days.Problem!.Value, days.Words);
        }

        var perDay = said.OfType<PerDay>().FirstOrDefault();
        if (perDay?.Count > SendTimes.MostTimesADay || times.Value.Readings.Any(reading => reading.Distinct().Count() > SendTimes.MostTimesADay))
        {
            return new WhenReading.NotUnderstood(WhenProblem.TooManyTimesADay, perDay?.Words ?? string.Join(", ", said.Where(IsOfTimes).Select(time => time.Words)));
        }

        if (perDay is not null && times.Value.Readings.Any(reading => reading.Distinct().Count() != perDay.Count))
        {
            return new WhenReading.NotUnderstood(WhenProblem.CountDiffersFromTimes, perDay.Words);
        }

        return Reading(days.Value, times.Value, perDay?.Count ?? 1);
    }

    private WhenReading Reading(SendDays days, TimesOfDay times, int perDay)
    {
        IReadOnlyList<IReadOnlyList<LocalTime>> readings = times.Readings.Count > 0 ? times.Readings
            : ifNoTime is { } time && perDay == 1 ? [[time]]
            : UsualTimes(perDay);
        var choices = readings.Select(reading => new SendTimes(days, reading)).Distinct().ToList();
        return choices.Count == 1
            ? new WhenReading.Understood(choices[0])
            : new WhenReading.Asks(times.Question, times.Words, choices);
    }

    // Times given more than once, each with days of their own, must be the same: a schedule has one set of times.
    private static Outcome<TimesOfDay> Times(IReadOnlyList<Clause> said)
    {
        var isAlone = !said.Any(IsOfDays) && !said.Any(clause => clause is PerDay or Without);
        var groups = TimeGroups(said);
        if (groups.Count < 2 || (DayGroups(said) < 2 && !said.Any(clause => clause is Without)))
        {
            return TimesInterpreter.Interpret([.. said.Where(IsOfTimes)], isAlone);
        }

        var times = groups.Select(group => TimesInterpreter.Interpret(group, isAlone)).ToList();
        var differs = groups.Where((_, at) =>
            times[at].Value is { } own && times[0].Value is { } first && !own.Readings.SelectMany(reading => reading).SequenceEqual(first.Readings.SelectMany(reading => reading)));
        return differs.FirstOrDefault() is { } other
            ? Outcome<TimesOfDay>.Refused(WhenProblem.DifferentTimesOnDifferentDays, other[0])
            : times.Find(each => each.Value is null) is { Problem: not null } problem ? problem : times[0];
    }

    // In "mondays at 8 and 9 on fridays" the second hour goes with the days that follow.
    private static AtClock? HoursBetweenDays(IReadOnlyList<Clause> said)
    {
        var ordered = said.Where(clause => IsOfDays(clause) || IsOfTimes(clause)).ToList();
        return Enumerable.Range(1, Math.Max(0, ordered.Count - 3))
            .Where(at => ordered[at] is AtClock && ordered[at + 1] is AtClock && ordered[at + 2] is OnDays && ordered[..at].Exists(clause => clause is OnDays or EveryDays))
            .Select(at => (AtClock)ordered[at + 1])
            .FirstOrDefault();
    }

    private static List<List<Clause>> TimeGroups(IReadOnlyList<Clause> said)
    {
        var groups = new List<List<Clause>>();
        var isOpen = false;
        foreach (var clause in said)
        {
            if (IsOfTimes(clause))
            {
                if (!isOpen)
                {
                    groups.Add([]);
                }

                groups[^1].Add(clause);
            }

            isOpen = IsOfTimes(clause) || (isOpen && !IsOfDays(clause) && clause is not Without);
        }

        return groups;
    }

    private static int DayGroups(IReadOnlyList<Clause> said)
    {
        var ordered = said.Where(clause => IsOfDays(clause) || IsOfTimes(clause)).Select(IsOfDays).ToList();
        return ordered.Where((isOfDays, at) => isOfDays && (at == 0 || !ordered[at - 1])).Count();
    }

    private static bool IsOfDays(Clause clause) => clause is OnDays or EveryDays or EveryWeeks or PerWeek;

    private static bool IsOfTimes(Clause clause) => clause is AtClock or AtRange or InPart or AtMoment;

    private static IReadOnlyList<IReadOnlyList<LocalTime>> UsualTimes(int perDay)
    {
        var (morning, lunchtime, afternoon, evening) =
            (PartOfDay.Morning.Usual, PartOfDay.Lunchtime.Usual, PartOfDay.Afternoon.Usual, PartOfDay.Evening.Usual);
        return perDay switch
        {
            1 => [[morning], [lunchtime], [evening]],
            2 => [[morning, evening], [lunchtime, evening]],
            3 => [[morning, lunchtime, evening], [morning, afternoon, evening]],
            _ => [[morning, lunchtime, afternoon, evening], [PartOfDay.EarlyMorning.Usual, lunchtime, PartOfDay.LateAfternoon.Usual, PartOfDay.Night.Usual]],
        };
    }
}
