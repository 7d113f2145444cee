using NodaTime;

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
