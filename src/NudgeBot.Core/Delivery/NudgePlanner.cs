using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>Decides which nudge a due schedule sends and when it is due next. Reads no clock and no store.</summary>
/// <param name="guides">The guides whose programmes are walked.</param>
public sealed class NudgePlanner(IGuideLibrary guides)
{
    /// <summary>How many missed sends are written down after a long silence, the latest ones.</summary>
    public const int MostMissedKept = 10;

    // Older misses interest nobody, and enumerating years of them would hold the transaction open.
    private static readonly Duration LongestLookBack = Duration.FromDays(14);

    /// <summary>
    /// Plans a schedule whose next send has come. Of several missed sends only the latest may still go out; the others, and
    /// that one too when it is no longer fresh, are written as expired and the programme does not move.
    /// </summary>
    /// <param name="due">The schedule; its next send is set and not after <paramref name="now"/>.</param>
    /// <param name="now">The present.</param>
    public Plan Plan(DueSchedule due, Instant now)
    {
        var schedule = due.Schedule;
        var zone = TimeZones.Get(schedule.Zone);
        var first = Instant.Max(schedule.NextDue ?? now, now - LongestLookBack);
        var sends = schedule.Times.Between(first - Duration.Epsilon, now, zone).TakeLast(MostMissedKept + 1).ToList();
        var planned = schedule with { NextDue = schedule.Times.NextAfter(now, zone).At };
        if (sends.Count == 0)
        {
            return new Plan(planned, []);
        }

        var today = sends[^1].Local.Date;
        var together = due.Partner?.PositionFrom(schedule.Position, today, now) ?? schedule.Position;
        var from = schedule.Owed.First ?? together;
        var choice = Choose(due, from, now);
        List<PlannedDelivery> deliveries = [.. sends.Select(send => Missed(schedule with { Position = from }, send, choice?.Nudge, zone, now))];
        var latest = deliveries[^1];
        if (choice is not { } chosen)
        {
            deliveries[^1] = latest with { State = DeliveryState.Cancelled, Reason = DeliveryReason.NothingFits };
            return new Plan(planned, deliveries);
        }

        if (now >= latest.ExpiresAt)
        {
            return new Plan(MissedBesideAPartner(due, planned, from), deliveries);
        }

        if (due.Partner?.HasTheTurn(schedule.Times.Days, today, now) == true)
        {
            deliveries[^1] = latest with { State = DeliveryState.Cancelled, Reason = DeliveryReason.PartnersTurn };
            return new Plan(planned, deliveries);
        }

        deliveries[^1] = latest with
        {
            State = DeliveryState.Due,
            Reason = null,
            WelcomesBack = schedule.Pause is not null,
        };
        return new Plan(WalkedOn(planned, chosen.Next, together, due.Partner?.Shares(today, now) == true) with { Pause = null }, deliveries);
    }

    // The partner may get this nudge nevertheless, and go on. Those who take turns leave it to the other.
    private static Schedule MissedBesideAPartner(DueSchedule due, Schedule planned, int place) =>
        due.Partner is { Mode: not PartnerMode.Alternate } ? planned with { Owed = planned.Owed.With(place) } : planned;

    private static Schedule WalkedOn(Schedule planned, int next, int together, bool isShared)
    {
        if (planned.Owed.First is null)
        {
            return planned with { Position = next };
        }

        var rest = planned.Owed.After(next - 1);
        return isShared
            ? planned with { Owed = together >= next ? rest.With(together) : rest, Position = Math.Max(together + 1, next) }
            : planned with { Owed = rest, Position = Math.Max(planned.Position, next) };
    }

    private (Nudge Nudge, int Next)? Choose(DueSchedule due, int from, Instant now)
    {
        var programme = guides.Get(due.Schedule.Guide).Programme;
        var fit = NudgeFit.At(from, programme, due.Chat.Settings, now);
        var choice = programme.NextFrom(from, fit.Includes);
        return choice is { } chosen && due.Partner is { Mode: PartnerMode.Complementary, IsSecond: true }
            ? (programme.CompanionAt(chosen.Next - 1, fit.Includes), chosen.Next)
            : choice;
    }

    private static PlannedDelivery Missed(Schedule schedule, SendTime send, Nudge? nudge, DateTimeZone zone, Instant now) => new()
    {
        Id = new DeliveryId(Guid.CreateVersion7(now.ToDateTimeOffset())),
        Chat = schedule.Chat,
        Schedule = schedule.Id,
        Guide = schedule.Guide,
        Nudge = nudge?.Id ?? "",
        Position = schedule.Position,
        DueAt = send.At,
        ExpiresAt = Freshness.ExpiryOf(send, zone),
        State = DeliveryState.Expired,
        Reason = DeliveryReason.BotDown,
    };
}
