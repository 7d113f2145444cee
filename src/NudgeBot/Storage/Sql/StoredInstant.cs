using NodaTime;

namespace NudgeBot.Storage.Sql;

/// <summary>Instants as they are stored: milliseconds since 1970 in UTC, in columns that end in "_ms". Finer parts are cut off.</summary>
internal static class StoredInstant
{
    /// <summary>The stored form.</summary>
    public static long ToMs(this Instant instant) => instant.ToUnixTimeMilliseconds();

    /// <summary>The stored form; null for none.</summary>
    public static long? ToMs(this Instant? instant) => instant?.ToUnixTimeMilliseconds();

    /// <summary>Reads the stored form.</summary>
    public static Instant ToInstant(this long ms) => Instant.FromUnixTimeMilliseconds(ms);

    /// <summary>Reads the stored form; null for none.</summary>
    public static Instant? ToInstant(this long? ms) => ms is { } known ? Instant.FromUnixTimeMilliseconds(known) : null;
}
