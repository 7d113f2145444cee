namespace NudgeBot.Core.Schedules.Zones;

/// <summary>A point on the globe where a zone's time is kept.</summary>
internal sealed record Spot
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _z;

    public Spot(double latitude, double longitude, ZoneCandidate zone)
    {
        var (north, east) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        (_x, _y, _z) = (Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
        Zone = zone;
    }

    public ZoneCandidate Zone { get; }

    /// <summary>The cosine of the angle between two points: 1 where they are the same, less the farther they are apart.</summary>
    public double Nearness(Spot other) => (_x * other._x) + (_y * other._y) + (_z * other._z);
}
