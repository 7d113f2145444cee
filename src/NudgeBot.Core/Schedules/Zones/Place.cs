using System.Globalization;

namespace NudgeBot.Core.Schedules.Zones;

/// <summary>A point on the earth.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
internal readonly record struct Place(double Latitude, double Longitude)
{
    /// <summary>Reads "51.5 -0.12"; null when it is anything else.</summary>
    public static Place? Read(string words) =>
        words.Split(' ') is [var north, var east]
        && double.TryParse(north, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
        && double.TryParse(east, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            ? new Place(latitude, longitude)
            : null;
}
