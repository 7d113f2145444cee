using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>A date as people say it, to be counted from today.</summary>
internal abstract record SaidDate
{
    /// <summary>The dates it may be: one as a rule, two where its parts can be read in either order, none where it does not exist.</summary>
    public abstract IReadOnlyList<LocalDate> From(LocalDate today);
}

/// <summary>"tomorrow".</summary>
internal sealed record InDays(int Days) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) => [today.PlusDays(Days)];
}

/// <summary>"monday" is the next one after today; "next monday" is that of the week after this one.</summary>
internal sealed record OnDayOfWeek(IsoDayOfWeek Day, bool OfNextWeek) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) =>
        [(OfNextWeek ? today.With(DateAdjusters.Next(IsoDayOfWeek.Monday)).PlusDays(-1) : today).With(DateAdjusters.Next(Day))];
}

/// <summary>"next week", "end of the month": the first day after the current week, month or year.</summary>
internal sealed record AfterThis(Unit Unit) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) => Unit switch
    {
        Unit.Week => [today.With(DateAdjusters.Next(IsoDayOfWeek.Monday))],
        Unit.Month => [today.With(DateAdjusters.StartOfMonth).PlusMonths(1)],
        Unit.Year => [new LocalDate(today.Year + 1, 1, 1)],
        _ => [today.PlusDays(1)],
    };
}

/// <summary>"the end of january": the first day of the month after it.</summary>
internal sealed record AfterMonth(int Month) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) =>
        [new LocalDate(Month < today.Month ? today.Year + 1 : today.Year, Month, 1).PlusMonths(1)];
}

/// <summary>"the 5th": the next day of a month with that number.</summary>
internal sealed record OnDayOfMonth(int Day) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) => Day is < 1 or > 31
        ? []
        :
        [
            Enumerable.Range(0, 3).Select(month => today.With(DateAdjusters.StartOfMonth).PlusMonths(month))
                .Where(month => month.Calendar.GetDaysInMonth(month.Year, month.Month) >= Day)
                .Select(month => month.PlusDays(Day - 1))
                .First(date => date > today),
        ];
}

/// <summary>"5 January", "2027-01-05"; without a year the next one that exists, today included.</summary>
internal sealed record OnDate(int? Year, int Month, int Day) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) => Year is { } year
        ? [.. In(year < 100 ? 2000 + year : year)]
        : [.. Enumerable.Range(today.Year, 9).SelectMany(In).Where(date => date >= today).Take(1)];

    private IEnumerable<LocalDate> In(int year) =>
        Month is >= 1 and <= 12 && year is >= 1 and <= 9999 && Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month)
            ? [new LocalDate(year, Month, Day)]
            : [];
}

/// <summary>"5/1": day and month in an order that differs between countries.</summary>
internal sealed record OnEitherDate(int One, int Other, int? Year) : SaidDate
{
    public override IReadOnlyList<LocalDate> From(LocalDate today) =>
        [.. new OnDate(Year, Other, One).From(today).Concat(new OnDate(Year, One, Other).From(today)).Distinct().Order()];
}
