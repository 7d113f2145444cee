namespace NudgeBot.Core.Schedules.Zones;

/// <summary>A time zone that a person may mean.</summary>
/// <param name="ZoneId">The IANA id, "Asia/Kolkata".</param>
/// <param name="Place">The place by which the person may know it, "Pune".</param>
/// <param name="Country">The place's country in English, as TZDB names it, "India"; empty for UTC and its like.</param>
public sealed record ZoneCandidate(string ZoneId, string Place, string Country);
