using NodaTime;

namespace NudgeBot.Core.Schedules;

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
