namespace NudgeBot.Core.Schedules.Zones;

/// <summary>A zone found by one of its names.</summary>
/// <param name="Zone">What was found.</param>
/// <param name="Closeness">How well the name fits, more is better.</param>
/// <param name="Weight">Of two that fit as well, the more populous comes first.</param>
internal sealed record PlaceMatch(ZoneCandidate Zone, int Closeness, int Weight)
{
    public const int Exact = 100;

    public bool IsExact => Closeness >= Exact;
}
