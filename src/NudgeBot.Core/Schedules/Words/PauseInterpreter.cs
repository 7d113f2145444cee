using NodaTime;
using static NudgeBot.Core.Schedules.Words.PauseReading;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Decides when a pause ends.</summary>
internal sealed class PauseInterpreter(Instant now, DateTimeZone zone)
{
    private readonly LocalDate _today = now.InZone(zone).Date;

    public PauseReading Interpret(IReadOnlyList<PauseClause> said)
    {
        if (said.OfType<Endless>().FirstOrDefault() is { } endless)
        {
            return new NotUnderstood(PauseProblem.WithoutEnd, endless.Words);
        }

        if (said.OfType<Beginning>().FirstOrDefault(start => start.Date.From(_today).All(date => date != _today)) is { } later)
        {
            return new NotUnderstood(PauseProblem.StartsLater, later.Words);
        }

        var ends = said.OfType<Ending>().ToList();
        var lengths = said.OfType<Lasting>().ToList();
        if (ends.Count + (lengths.Count > 0 ? 1 : 0) > 1)
        {
            return new NotUnderstood(PauseProblem.UnknownWords, said[^1].Words);
        }

        return ends.Count > 0 ? EndOf(ends[0])
            : lengths.Count > 0 ? After(lengths)
            : said.OfType<Counting>().FirstOrDefault() is { } count ? DaysOrWeeks(count)
            : new Asks(PauseQuestion.HowLong, "", [On(_today.PlusWeeks(1)), On(_today.PlusWeeks(2)), On(_today.PlusMonths(1))]);
    }

    private PauseReading EndOf(Ending end)
    {
        var dates = end.Date.From(_today);
        if (dates.Count == 0)
        {
            return new NotUnderstood(PauseProblem.NoSuchDate, end.Words);
        }

        var readings = dates.Select(date => On(date, end.Time)).ToList();
        var possible = readings.FindAll(until => Problem(until) is null);
        return possible.Count switch
        {
            0 => new NotUnderstood(Problem(readings[0])!.Value, end.Words),
            1 => possible[0],
            _ => new Asks(PauseQuestion.DayOrMonthFirst, end.Words, possible),
        };
    }

    private PauseReading After(IReadOnlyList<Lasting> lengths)
    {
        var words = string.Join(' ', lengths.Select(length => length.Words));
        if (lengths.Any(length => length.Count > 10_000))
        {
            return new NotUnderstood(PauseProblem.TooLong, words);
        }

        var date = lengths.Aggregate(_today, (date, length) => length.Unit switch
        {
            Unit.Day => date.PlusDays(length.Count),
            Unit.Week => date.PlusWeeks(length.Count),
            Unit.Fortnight => date.PlusWeeks(2 * length.Count),
            Unit.Month => date.PlusMonths(length.Count),
            Unit.Year => date.PlusYears(Math.Min(length.Count, 100)),
            _ => date,
        });
        var exact = lengths.Aggregate(Duration.Zero, (sum, length) => sum + (length.Unit switch
        {
            Unit.Hour => Duration.FromHours(length.Count),
            Unit.Minute => Duration.FromMinutes(length.Count),
            _ => Duration.Zero,
        }));
        if (date == _today && exact < Duration.FromHours(1))
        {
            return new NotUnderstood(PauseProblem.TooShort, words);
        }

        var until = exact == Duration.Zero ? On(date) : At(now + exact + Duration.FromDays(Period.DaysBetween(_today, date)));
        return Problem(until) is { } problem ? new NotUnderstood(problem, words) : until;
    }

    private PauseReading DaysOrWeeks(Counting count)
    {
        if (count.Count is 0 or > 366)
        {
            return new NotUnderstood(count.Count == 0 ? PauseProblem.TooShort : PauseProblem.TooLong, count.Words);
        }

        var choices = new[] { On(_today.PlusDays(count.Count)), On(_today.PlusWeeks(count.Count)) }.Where(until => Problem(until) is null).ToList();
        return choices.Count == 1 ? choices[0] : new Asks(PauseQuestion.DaysOrWeeks, count.Words, choices);
    }

    private PauseProblem? Problem(Until until) =>
        until.At <= now ? PauseProblem.NotInTheFuture
        : until.Date > _today.PlusYears(1) ? PauseProblem.TooLong
        : null;

    private Until On(LocalDate date, LocalTime? time = null) => new(
        date, time is { } said ? (date + said).InZoneLeniently(zone).ToInstant() : zone.AtStartOfDay(date).ToInstant());

    private Until At(Instant at) => new(at.InZone(zone).Date, at);
}
