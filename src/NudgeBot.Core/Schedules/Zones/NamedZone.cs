namespace NudgeBot.Core.Schedules.Zones;

/// <summary>One name by which a zone can be found.</summary>
/// <param name="Name">The name, folded by <see cref="PlaceNames.Fold"/>.</param>
/// <param name="Zone">What it finds.</param>
/// <param name="CountryCode">ISO 3166, empty for none.</param>
/// <param name="Kind">What the name is the name of.</param>
/// <param name="Weight">How many large cities keep this zone's time, which stands for how many people do.</param>
internal sealed record NamedZone(string Name, ZoneCandidate Zone, string CountryCode, NameKind Kind, int Weight);
