using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>The schedule of a linked chat's partner, by which the two walk the programme together.</summary>
/// <param name="Mode">How they share the programme.</param>
/// <param name="IsSecond">Whether the due schedule belongs to the second of the two.</param>
/// <param name="LinkedAt">Since when they are linked.</param>
/// <param name="Schedule">The partner's schedule of the same guide; of several the oldest.</param>
public sealed record PartnerSchedule(PartnerMode Mode, bool IsSecond, Instant LinkedAt, Schedule Schedule)
{
    /// <summary>
    /// Where the programme goes on for a send: at the nudge the partner had today, or else where the one further on is. So a
    /// day that both have brings both the same place, whoever is earlier, and a day that one of them has moves both on. Those
    /// who take turns have no place in common, and each goes on after the other.
    /// </summary>
    /// <param name="own">The position of the due schedule.</param>
    /// <param name="date">The local date of the send.</param>
    /// <param name="now">The present.</param>
    public int PositionFrom(int own, LocalDate date, Instant now) =>
        Math.Max(own, Mode != PartnerMode.Alternate && HadTheirs(date, now) ? Schedule.Position - 1 : Schedule.Position);

    /// <summary>
    /// Whether both have a send on a date and get it from the same place: then the one who first gets what was owed is owed this.
    /// </summary>
    /// <param name="date">The local date of the send.</param>
    /// <param name="now">The present.</param>
    public bool Shares(LocalDate date, Instant now) =>
        Mode != PartnerMode.Alternate && IsSending(now) && Schedule.Times.Days.Include(date);

    /// <summary>
    /// Whether a send is left to the partner because they take turns: on the days both have, counted from the day of the
    /// link, the first gets one and the second the next. A partner who gets nothing leaves all to the other.
    /// </summary>
    /// <param name="own">The due schedule's days.</param>
    /// <param name="date">The local date of the send.</param>
    /// <param name="now">The present.</param>
    public bool HasTheTurn(SendDays own, LocalDate date, Instant now)
    {
        if (Mode != PartnerMode.Alternate || !IsSending(now) || !Schedule.Times.Days.Include(date))
        {
            return false;
        }

        var turns = 0;
        for (var day = LinkedAt.InUtc().Date; day < date; day = day.PlusDays(1))
        {
            turns += own.Include(day) && Schedule.Times.Days.Include(day) ? 1 : 0;
        }

        return turns % 2 == (IsSecond ? 0 : 1);
    }

    private bool IsSending(Instant now) =>
        Schedule.NextDue is not null && (Schedule.Pause is null || Schedule.Pause.Until <= now);

    // A send that has come but is not planned yet is still to be had.
    private bool HadTheirs(LocalDate date, Instant now)
    {
        if (Schedule.NextDue is not { } next)
        {
            return true;
        }

        var zone = TimeZones.Get(Schedule.Zone);
        return next > now && Schedule.Times.Between(zone.AtStartOfDay(date).ToInstant() - Duration.Epsilon, now, zone).Any();
    }
}
