namespace NudgeBot.Core.Schedules.Zones;

/// <summary>What a search for a time zone was understood as.</summary>
public enum ZoneMatchKind
{
    /// <summary>Nothing is known by this name.</summary>
    Nothing,

    /// <summary>A city, region, country or IANA id.</summary>
    Place,

    /// <summary>"IST": the candidates are its meanings, to be asked about even where there is one.</summary>
    Abbreviation,

    /// <summary>"GMT+5:30": the candidates are places with that offset now, to be asked about.</summary>
    Offset,
}
