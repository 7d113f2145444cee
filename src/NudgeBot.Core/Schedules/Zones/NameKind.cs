namespace NudgeBot.Core.Schedules.Zones;

/// <summary>What a name is the name of.</summary>
internal enum NameKind
{
    /// <summary>A city, a region or the zone itself.</summary>
    Place,

    /// <summary>The country of the zone.</summary>
    Country,

    /// <summary>The country of a zone in which few of its people live, while another is the country's main one.</summary>
    CountryOfMinorZone,
}
