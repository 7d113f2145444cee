namespace NudgeBot.Core.Schedules.Zones;

/// <summary>What a search for a time zone found.</summary>
/// <param name="Kind">What the words were understood as.</param>
/// <param name="Candidates">The likeliest first; none when nothing was found.</param>
/// <param name="Certain">
/// The one candidate that bears exactly this name, which may be taken without asking; null when there is none or more than one.
/// </param>
public sealed record ZoneMatches(ZoneMatchKind Kind, IReadOnlyList<ZoneCandidate> Candidates, ZoneCandidate? Certain)
{
    internal static ZoneMatches None { get; } = new(ZoneMatchKind.Nothing, [], null);
}
