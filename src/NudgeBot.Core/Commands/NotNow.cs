using NodaTime;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>Puts a nudge off until the evening; the schedule does not move.</summary>
internal sealed class NotNow(IScheduleStore schedules, IOutboxStore outbox, IGuideLibrary guides) : IButtonHandler<NotNowButton>
{
    private const int LooksBack = 20;
    private static readonly LocalTime Evening = new(19, 30);
    private static readonly Duration AtLeastLater = Duration.FromHours(1);

    public async Task<Reply> PressedAsync(NotNowButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (!guides.Guides.Any(guide => guide.FindNudge(button.Nudge) is not null))
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is not [var schedule, ..])
        {
            return Reply.Notice(call.Say.Text("nudge.not-now-unscheduled"));
        }

        var zone = TimeZones.Get(schedule.Zone);
        var waiting = (await outbox.LatestAsync(call.Chat.Id, LooksBack, cancellationToken))
            .Select(past => past.Delivery)
            .Where(delivery => delivery is { State: DeliveryState.Due, Reason: DeliveryReason.Snoozed })
            .ToList();
        if (waiting.Find(delivery => delivery.Nudge == button.Nudge) is { } already)
        {
            return Comes(already.DueAt.InZone(zone).LocalDateTime, zone, call);
        }

        var send = FreeEvening(schedule, waiting, call.Now, zone);
        await outbox.AddAsync(
            new PlannedDelivery
            {
                Id = new DeliveryId(Guid.CreateVersion7(call.Now.ToDateTimeOffset())),
                Chat = call.Chat.Id,
                Schedule = schedule.Id,
                Guide = schedule.Guide,
                Nudge = button.Nudge,
                Position = schedule.Position,
                DueAt = send.At,
                ExpiresAt = Freshness.ExpiryOf(send, zone),
                Reason = DeliveryReason.Snoozed,
            },
            cancellationToken);
        return Comes(send.Local, zone, call);
    }

    // A schedule has one delivery at an instant: what is put off must take neither that of another nor the schedule's own.
    private static SendTime FreeEvening(Schedule schedule, IReadOnlyList<PlannedDelivery> waiting, Instant now, DateTimeZone zone)
    {
        for (var evening = Evening; ; evening = evening.PlusMinutes(1))
        {
            var send = new SendTimes(SendDays.Daily, evening).NextAfter(now + AtLeastLater, zone);
            if (!schedule.Times.Times.Contains(evening) && waiting.All(delivery => delivery.DueAt != send.At))
            {
                return send;
            }
        }
    }

    private static Reply Comes(LocalDateTime at, DateTimeZone zone, CommandCall call) => Reply.Notice(call.Say.Text(
        at.Date == call.Now.InZone(zone).Date ? "nudge.not-now-this-evening" : "nudge.not-now-tomorrow-evening",
        ("time", call.Say.Time(at.TimeOfDay))));
}

/// <summary>Send this nudge again in the evening.</summary>
internal sealed record NotNowButton(string Nudge) : IButtonPayload<NotNowButton>
{
    public static string Kind => "not-now";

    public static Audience Audience => Audience.Admins;

    public string Fields => Nudge;

    public static NotNowButton? Read(string fields) => new(fields);
}
