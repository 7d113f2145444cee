using System.Globalization;
using NodaTime;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>Offsets from UTC as people write them: "GMT+5:30", "UTC -3", "+0530", "UTC".</summary>
internal static class UtcOffset
{
    /// <summary>The offset that <paramref name="text"/> says, east of Greenwich positive; null when it says none.</summary>
    public static Offset? Parse(string text)
    {
        var rest = text.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').Replace('–', '-').ToUpperInvariant();
        var named = rest.StartsWith("GMT", StringComparison.Ordinal) || rest.StartsWith("UTC", StringComparison.Ordinal);
        rest = named ? rest[3..] : rest;
        if (rest.Length == 0 || rest == "Z")
        {
            return named || rest == "Z" ? Offset.Zero : null;
        }

        if (rest[0] is not ('+' or '-'))
        {
            return null;
        }

        return Size(rest[1..]) is { } minutes and <= 14 * 60 ? Offset.FromSeconds(60 * (rest[0] == '+' ? minutes : -minutes)) : null;
    }

    // "5", "05", "5:30", "05:30", "530", "0530"
    private static int? Size(string digits)
    {
        var parts = digits.Split(':', '.');
        var (hours, minutes) = parts switch
        {
            [{ Length: 1 or 2 } hour] => (hour, "0"),
            [{ Length: 3 or 4 } both] => (both[..^2], both[^2..]),
            [{ Length: 1 or 2 } hour, { Length: 2 } minute] => (hour, minute),
            _ => ("", ""),
        };
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var ofHours)
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var more) && more < 60
            ? (60 * ofHours) + more
            : null;
    }
}
