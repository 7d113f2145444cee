using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>
/// Discord's 64-bit identifier of guilds, channels, users, messages and so on. Discord writes it as a decimal string;
/// a larger value was made later.
/// </summary>
/// <param name="Value">The number itself.</param>
[JsonConverter(typeof(SnowflakeJsonConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>, IParsable<Snowflake>
{
    private const long DiscordEpochMilliseconds = 1_420_070_400_000;

    /// <summary>When the thing was made, in UTC, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpochMilliseconds);

    /// <summary>Whether <paramref name="left"/> was made before <paramref name="right"/>.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> was made after <paramref name="right"/>.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> was not made after <paramref name="right"/>.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> was not made before <paramref name="right"/>.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    /// <summary>Reads decimal digits.</summary>
    /// <exception cref="FormatException">The text is not a decimal number of 64 bits.</exception>
    public static Snowflake Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A Discord id is a decimal number of 64 bits.");

    /// <summary>Reads decimal digits; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Snowflake result)
    {
        var read = ulong.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new Snowflake(value);
        return read;
    }

    /// <summary>Reads decimal digits; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Snowflake result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>The decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
