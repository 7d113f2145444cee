using NodaTime;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// Plans the question "keep, fewer, or pause?" for a chat that has reacted to nothing for long. It comes a minute after a
/// usual time of its nudges, so that it does not take the place of one, and never at night.
/// </summary>
public static class SilencePlanner
{
    /// <summary>The kind of the notice; its fields are the send times that "fewer" offers, empty when there are none.</summary>
    public const string NoticeKind = "silence";

    /// <summary>How long a chat is silent before it is asked, in days.</summary>
    public const int DaysOfSilence = 70;

    private static readonly LocalTime WhenAllTimesAreAtNight = new(10, 0);

    /// <summary>Plans the question.</summary>
    /// <param name="silent">The chat and the schedule by which it is asked.</param>
    /// <param name="now">The present.</param>
    public static PlannedDelivery Plan(DueSchedule silent, Instant now)
    {
        var schedule = silent.Schedule;
        var zone = TimeZones.Get(schedule.Zone);
        LocalTime[] waking = [.. schedule.Times.Times.Select(time => time.PlusMinutes(1)).Where(time => !Freshness.IsNight(time))];
        var send = new SendTimes(schedule.Times.Days, waking.Length > 0 ? waking : [WhenAllTimesAreAtNight]).NextAfter(now, zone);
        return new PlannedDelivery
        {
            Id = new DeliveryId(Guid.CreateVersion7(now.ToDateTimeOffset())),
            Chat = silent.Chat.Id,
            Schedule = new ScheduleId(Guid.NewGuid()),
            Guide = schedule.Guide,
            Nudge = "",
            Position = schedule.Position,
            DueAt = send.At,
            ExpiresAt = Freshness.ExpiryOf(send, zone),
            Notice = new Notice(NoticeKind, FewerSends.Than(schedule.Times)?.ToString() ?? ""),
        };
    }
}
