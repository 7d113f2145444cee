using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;
using NudgeBot.Testing.InMemory;

namespace NudgeBot.Core.Tests.Delivery;

/// <summary>Two linked parents whose schedules are planned as they come due, over a programme of weeks of four nudges.</summary>
internal sealed class TwoParents
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 0, 0);

    private readonly NudgePlanner _planner;
    private readonly Chat[] _chats = [Some.Chat("a"), Some.Chat("b", "discord")];
    private readonly Schedule[] _schedules;
    private readonly PartnerMode _mode;

    /// <summary>Two parents from Monday 23 November 2026 on, when they were linked.</summary>
    public TwoParents(PartnerMode mode, string first, string second, string secondZone = "Etc/UTC")
    {
        _mode = mode;
        Nudge[] nudges = [.. Enumerable.Range(0, 40).Select(number => Some.Nudge($"n{number}"))];
        var guide = Some.Guide(nudges) with
        {
            Programme = new Programme([.. nudges.Chunk(4).Select(week => new ProgrammeWeek("topic", week))]),
        };
        _planner = new NudgePlanner(new InMemoryGuides(guide));
        _schedules = [Starting(0, first, "Etc/UTC"), Starting(1, second, secondZone)];
    }

    /// <summary>What each got: the local day of the month, and the nudge.</summary>
    public List<string>[] Got { get; } = [[], []];

    /// <summary>The deliveries that were planned.</summary>
    public List<PlannedDelivery> Planned { get; } = [];

    /// <summary>The local days of the month on which a parent's nudge is lost after it was planned.</summary>
    public HashSet<(int Parent, int Day)> Lost { get; } = [];

    public OwedNudges Owed(int parent) => _schedules[parent].Owed;

    public void Change(int parent, Func<Schedule, Schedule> change) => _schedules[parent] = change(_schedules[parent]);

    /// <summary>Plans all that comes due within some days; both at one instant as two nodes do, each not seeing the other's plan.</summary>
    public TwoParents After(int days)
    {
        while (_schedules.Min(schedule => schedule.NextDue) is { } now && now < Start + Duration.FromDays(days))
        {
            Schedule[] before = [.. _schedules];
            for (var parent = 0; parent < 2; parent++)
            {
                if (before[parent].NextDue == now)
                {
                    Plan(parent, before[1 - parent], now);
                }
            }
        }

        return this;
    }

    private void Plan(int parent, Schedule other, Instant now)
    {
        var link = new PartnerSchedule(_mode, IsSecond: parent == 1, Start, other);
        var plan = _planner.Plan(new DueSchedule(_schedules[parent], _chats[parent], link), now);
        _schedules[parent] = plan.Schedule;
        Planned.AddRange(plan.Deliveries);
        var zone = TimeZones.Get(_schedules[parent].Zone);
        foreach (var lost in plan.Deliveries.Where(delivery => delivery.State == DeliveryState.Due && Lost.Contains((parent, delivery.DueAt.InZone(zone).Day))))
        {
            GiveBack(parent, lost);
        }

        Got[parent].AddRange(plan.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Due && !Lost.Contains((parent, delivery.DueAt.InZone(zone).Day)))
            .Select(delivery => $"{delivery.DueAt.InZone(zone).Day}:{delivery.Nudge}"));
    }

    // As the store does it.
    private void GiveBack(int parent, PlannedDelivery delivery) => Change(parent, schedule => _mode == PartnerMode.Alternate
        ? schedule with { Position = delivery.Position }
        : schedule with { Owed = schedule.Owed.With(delivery.Position) });

    private Schedule Starting(int parent, string times, string zone)
    {
        var send = SendTimes.Parse(times);
        return Some.Schedule(_chats[parent], send, zone) with { NextDue = send.NextAfter(Start - Duration.Epsilon, TimeZones.Get(zone)).At };
    }
}
