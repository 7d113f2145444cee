using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NudgeBot.Core.Schedules;

/// <summary>The local dates on which a schedule sends.</summary>
public abstract record SendDays
{
    private protected SendDays()
    {
    }

    /// <summary>Every day of the week.</summary>
    public static SendDays Daily { get; } = new DaysOfWeek(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>Monday to Friday.</summary>
    public static SendDays Weekdays { get; } = new DaysOfWeek(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    /// <summary>
    /// Monday, Wednesday and Friday: three a week, the dose that parents used best in trials (Cortes et al. 2021).
    /// </summary>
    public static SendDays ThreeAWeek { get; } = new DaysOfWeek(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday);

    /// <summary>Whether the schedule sends on <paramref name="date"/>, a date of the schedule's zone.</summary>
    public abstract bool Include(LocalDate date);

    /// <summary>
    /// The stored form, read back by <see cref="Parse"/>: "mon,wed,fri" or "every-2-from-2026-01-31".
    /// </summary>
    public abstract override string ToString();

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not a stored form.</exception>
    public static SendDays Parse(string stored) =>
        stored.StartsWith("every-", StringComparison.Ordinal) ? EveryNthDay.ParseStored(stored) : DaysOfWeek.ParseStored(stored);
}

/// <summary>The same days every week.</summary>
public sealed record DaysOfWeek : SendDays
{
    private static readonly string[] ShortNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly int _mask;

    /// <summary>The days given, in any order, doubles allowed.</summary>
    /// <exception cref="ArgumentException">No day is given.</exception>
    public DaysOfWeek(params IEnumerable<IsoDayOfWeek> days)
    {
        _mask = days.Aggregate(0, (mask, day) => mask | (1 << ((int)day - 1)));
        if (_mask == 0)
        {
            throw new ArgumentException("A schedule needs at least one day of the week.", nameof(days));
        }
    }

    /// <summary>The days, Monday first.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days =>
        [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(Contains)];

    /// <inheritdoc/>
    public override bool Include(LocalDate date) => Contains(date.DayOfWeek);

    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Days.Select(day => ShortNames[(int)day - 1]));

    internal static DaysOfWeek ParseStored(string stored) => new(stored.Split(',').Select(ParseDay));

    private static IsoDayOfWeek ParseDay(string name) => Array.IndexOf(ShortNames, name) switch
    {
        -1 => throw new FormatException($"'{name}' is not one of {string.Join(", ", ShortNames)}."),
        var index => (IsoDayOfWeek)(index + 1),
    };

    private bool Contains(IsoDayOfWeek day) => (_mask & (1 << ((int)day - 1))) != 0;
}

/// <summary>Every second, third … day, counted from a first day.</summary>
public sealed record EveryNthDay : SendDays
{
    private const string Separator = "-from-";

    /// <summary>Every <paramref name="interval"/> days, the first on <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not between 1 and 31 days.</exception>
    public EveryNthDay(int interval, LocalDate from)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, 31);
        Interval = interval;
        From = from;
    }

    /// <summary>Days from one send to the next, 1 to 31.</summary>
    public int Interval { get; }

    /// <summary>A day on which the schedule sends; earlier days in step with it count too.</summary>
    public LocalDate From { get; }

    /// <inheritdoc/>
    public override bool Include(LocalDate date) => Period.DaysBetween(From, date) % Interval == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"every-{Interval}{Separator}{LocalDatePattern.Iso.Format(From)}");

    internal static EveryNthDay ParseStored(string stored)
    {
        var at = stored.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new FormatException($"'{stored}' lacks its first day.");
        }

        var interval = int.Parse(stored.AsSpan("every-".Length, at - "every-".Length), CultureInfo.InvariantCulture);
        return new EveryNthDay(interval, LocalDatePattern.Iso.Parse(stored[(at + Separator.Length)..]).Value);
    }
}
