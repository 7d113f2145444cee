using NodaTime;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>The next three sends in local time, a coming clock change included.</summary>
internal sealed class NextCommand(IScheduleStore schedules) : IChatCommand
{
    private const int Sends = 3;
    private static readonly Duration LooksAhead = Duration.FromDays(60);

    public CommandDescription Description { get; } = new("next", 8) { OnlyForMember = true };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var all = await schedules.OfChatAsync(call.Chat.Id, cancellationToken);
        if (all.Count == 0)
        {
            return Reply.Say(call.Say.Message("next.none").WithButtons(SubscribeButton.Daily.Labelled(call.Say.Text("subscribe.daily"))));
        }

        return Reply.Say(all.Aggregate(new Message(), (message, schedule) => message.Then(Describe(schedule, call))));
    }

    private static Message Describe(Schedule schedule, CommandCall call)
    {
        if (schedule.NextDue is not { } next)
        {
            return call.Say.Message("next.paused", ("times", call.Say.Times(schedule.Times)));
        }

        var zone = TimeZones.Get(schedule.Zone);
        List<SendTime> sends = [.. schedule.Times.Between(next - Duration.Epsilon, next + LooksAhead, zone).Take(Sends)];
        var message = call.Say.Message("next.intro", ("times", call.Say.Times(schedule.Times)), ("zone", schedule.Zone))
            .Then(new Message(new BulletList([.. sends.Select(send => new Paragraph(call.Say.DayAndTime(send.At, schedule.Zone)))])));
        return ClockChange(call.Now, sends[^1].At, zone) is { } change
            ? message.Then(call.Say.Message(
                change.Forward ? "next.clocks-forward" : "next.clocks-back", ("day", call.Say.Day(change.At.InZone(zone).Date))))
            : message;
    }

    private static (Instant At, bool Forward)? ClockChange(Instant from, Instant until, DateTimeZone zone)
    {
        var now = zone.GetZoneInterval(from);
        if (!now.HasEnd || now.End > until)
        {
            return null;
        }

        return (now.End, zone.GetZoneInterval(now.End).WallOffset > now.WallOffset);
    }
}
