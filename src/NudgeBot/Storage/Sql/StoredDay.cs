using NodaTime;

namespace NudgeBot.Storage.Sql;

/// <summary>Days as they are stored: days since 1970, in columns that end in "_day".</summary>
internal static class StoredDay
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The stored form.</summary>
    public static int ToDays(this LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The stored form; null for none.</summary>
    public static int? ToDays(this LocalDate? day) => day?.ToDays();

    /// <summary>Reads the stored form; null for none.</summary>
    public static LocalDate? ToDay(this int? days) => days is { } known ? Epoch.PlusDays(known) : null;
}
