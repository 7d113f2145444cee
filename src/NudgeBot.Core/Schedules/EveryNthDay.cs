using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NudgeBot.Core.Schedules;

/// <summary>
/// Every second, third … day, counted from a first day. Two are equal when interval and first day are, even where the days
/// they include are the same.
/// </summary>
public sealed record EveryNthDay : SendDays
{
    /// <summary>The longest interval, in days.</summary>
    public const int LongestInterval = 31;

    private const string Separator = "-from-";

    /// <summary>Every <paramref name="interval"/> days, the first on <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not 1 to <see cref="LongestInterval"/> days.</exception>
    public EveryNthDay(int interval, LocalDate from)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, LongestInterval);
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
        if (at < "every-".Length)
        {
            throw new FormatException($"'{stored}' lacks its first day.");
        }

        var digits = stored.AsSpan("every-".Length, at - "every-".Length);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var interval)
            || interval is < 1 or > LongestInterval)
        {
            throw new FormatException($"'{stored}' is not every 1 to {LongestInterval} days.");
        }

        return new EveryNthDay(interval, LocalDatePattern.Iso.Parse(stored[(at + Separator.Length)..]).GetValueOrThrow());
    }
}
