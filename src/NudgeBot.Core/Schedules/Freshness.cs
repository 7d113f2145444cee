using NodaTime;

namespace NudgeBot.Core.Schedules;

/// <summary>Until when a nudge that is late is still welcome.</summary>
public static class Freshness
{
    /// <summary>How long after its time a nudge may still arrive.</summary>
    public static readonly Duration MostLate = Duration.FromHours(3);

    /// <summary>From this local time on, only schedules that chose the night send.</summary>
    public static readonly LocalTime NightFrom = new(21, 30);

    /// <summary>Until this local time, only schedules that chose the night send.</summary>
    public static readonly LocalTime NightUntil = new(7, 0);

    /// <summary>
    /// The instant from which a send is no longer welcome: three hours after its time, or at 21:30 local if that comes first
    /// and the schedule's own time is not in the night.
    /// </summary>
    /// <param name="send">The send.</param>
    /// <param name="zone">The schedule's zone.</param>
    public static Instant ExpiryOf(SendTime send, DateTimeZone zone)
    {
        var late = send.At + MostLate;
        if (IsNight(send.Local.TimeOfDay))
        {
            return late;
        }

        var night = send.Local.Date.At(NightFrom).InZoneLeniently(zone).ToInstant();
        return Instant.Min(late, night);
    }

    /// <summary>Whether a local time lies in the night, 21:30 to 07:00.</summary>
    public static bool IsNight(LocalTime time) => time >= NightFrom || time < NightUntil;
}
