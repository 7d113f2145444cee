using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Decides which days a text means.</summary>
internal sealed class DaysInterpreter(IReadOnlyList<Clause> said, LocalDate today)
{
    private readonly List<OnDays> _sets = Narrowed(said);
    private readonly IReadOnlyList<Without> _without = [.. said.OfType<Without>()];
    private readonly StartingOn? _start = said.OfType<StartingOn>().FirstOrDefault();

    public Outcome<SendDays> Interpret()
    {
        var spaced = said.FirstOrDefault(clause => clause is EveryDays { Interval: > 1 } or EveryWeeks { Weeks: > 1 });
        if (spaced is not null)
        {
            return Spaced(spaced);
        }

        if (_start is { Day: not null } or { DaysFromToday: not (0 or 1) })
        {
            return Outcome<SendDays>.Refused(WhenProblem.TooComplicated, _start);
        }

        var perWeek = said.OfType<PerWeek>().FirstOrDefault();
        var days = perWeek is null ? Outcome<DaysOfWeek>.Of(Named()) : Counted(perWeek);
        if (days.Value is null)
        {
            return new Outcome<SendDays>(null, days.Problem, days.Words);
        }

        var left = days.Value.Days.Except(_without.SelectMany(without => without.Days.Days)).ToList();
        return left.Count == 0
            ? Outcome<SendDays>.Refused(WhenProblem.NoDaysLeft, _without[^1])
            : new DaysOfWeek(left);
    }

    // "every day, monday to friday" is monday to friday.
    private static List<OnDays> Narrowed(IEnumerable<Clause> said)
    {
        var sets = said.OfType<OnDays>().ToList();
        return sets.Exists(set => set.Days != DaySets.Daily) ? sets.FindAll(set => set.Days != DaySets.Daily) : sets;
    }

    private DaysOfWeek Named()
    {
        var weekly = said.OfType<EveryWeeks>().ToList();
        var days = _sets.SelectMany(set => set.Days.Days).Concat(weekly.Where(week => week.On is not null).Select(week => week.On!.Value)).ToList();
        return days.Count > 0 ? new DaysOfWeek(days)
            : weekly.Count > 0 ? new DaysOfWeek(today.DayOfWeek)
            : DaySets.Daily;
    }

    private Outcome<DaysOfWeek> Counted(PerWeek perWeek)
    {
        if (perWeek.Count > 7)
        {
            return Outcome<DaysOfWeek>.Refused(WhenProblem.TooManyDaysAWeek, perWeek);
        }

        if (_sets.Count > 0)
        {
            var named = Named();
            return named.Days.Count == perWeek.Count || named == DaySets.Daily
                ? named == DaySets.Daily ? Spread(perWeek.Count, step: 0) : named
                : Outcome<DaysOfWeek>.Refused(WhenProblem.CountDiffersFromDays, perWeek);
        }

        // "twice a week, not on mondays": the same spread, begun on a later day.
        var excluded = _without.SelectMany(without => without.Days.Days).ToHashSet();
        var spread = Enumerable.Range(0, 7).Select(step => Spread(perWeek.Count, step)).FirstOrDefault(days => !days.Days.Any(excluded.Contains));
        return spread ?? Outcome<DaysOfWeek>.Refused(WhenProblem.CountDiffersFromDays, perWeek);
    }

    private DaysOfWeek Spread(int count, int step)
    {
        int[] days = count switch
        {
            1 => [(int)today.DayOfWeek],
            2 => [1, 4],
            3 => [1, 3, 5],
            4 => [1, 3, 5, 7],
            _ => [.. Enumerable.Range(1, count)],
        };
        return new DaysOfWeek(days.Select(day => (IsoDayOfWeek)(((day - 1 + step) % 7) + 1)));
    }

    private Outcome<SendDays> Spaced(Clause spaced)
    {
        var (interval, on) = spaced switch
        {
            EveryDays every => (every.Interval, null),
            EveryWeeks every => (7L * every.Weeks, every.On),
            _ => throw new ArgumentException($"{spaced} has no interval.", nameof(spaced)),
        };
        if (interval > EveryNthDay.LongestInterval)
        {
            return Outcome<SendDays>.Refused(WhenProblem.TooSeldom, spaced);
        }

        var days = _sets.SelectMany(set => set.Days.Days).Concat(on is { } day ? [day] : []).Distinct().ToList();
        var contradicts = said.Any(clause => clause is EveryDays or EveryWeeks && clause != spaced) || said.Any(clause => clause is PerWeek);
        if (_without.Count > 0 || contradicts || days.Count > 1 || (days.Count == 1 && spaced is EveryDays))
        {
            return Outcome<SendDays>.Refused(WhenProblem.TooComplicated, spaced);
        }

        var from = _start switch
        {
            { DaysFromToday: { } later and >= 0 } => today.PlusDays(later),
            { Day: { } first } => OnOrAfter(today, first),
            _ => today,
        };
        return new EveryNthDay((int)interval, days.Count == 1 ? OnOrAfter(from, days[0]) : from);
    }

    private static LocalDate OnOrAfter(LocalDate date, IsoDayOfWeek day) => date.PlusDays(((int)day - (int)date.DayOfWeek + 7) % 7);
}
