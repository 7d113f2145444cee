using System.Globalization;

namespace NudgeBot.Core.Schedules;

/// <summary>
/// The places in the programme whose nudges one of two partners missed while the other went on, in order. They come one a send,
/// before the nudge of the day, which then is owed in their place; on a day that the partner does not have, nothing takes it.
/// Compared by value.
/// </summary>
public sealed class OwedNudges : IEquatable<OwedNudges>
{
    /// <summary>How many are remembered, the latest ones.</summary>
    public const int Most = 30;

    private const char Separator = ',';

    private readonly int[] _places;

    private OwedNudges(IEnumerable<int> places) => _places = [.. places.Distinct().Order().TakeLast(Most)];

    /// <summary>Nothing is owed.</summary>
    public static OwedNudges None { get; } = new([]);

    /// <summary>The first place owed; null when none is.</summary>
    public int? First => _places.Length > 0 ? _places[0] : null;

    /// <summary>What is owed when this place is too.</summary>
    public OwedNudges With(int place) => new(_places.Append(place));

    /// <summary>What is still owed when everything up to a place has come.</summary>
    public OwedNudges After(int place) => new(_places.Where(owed => owed > place));

    /// <summary>The stored form: "3,5"; empty when nothing is owed.</summary>
    public override string ToString() =>
        string.Join(Separator, _places.Select(place => place.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads the stored form, in any order; null when it is none.</summary>
    public static OwedNudges? TryParse(string stored)
    {
        var parts = stored.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] places = [.. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1)];
        return places.Contains(-1) ? null : new OwedNudges(places);
    }

    /// <inheritdoc/>
    public bool Equals(OwedNudges? other) => other is not null && _places.AsSpan().SequenceEqual(other._places);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OwedNudges);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
