using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>The next three sends in local time, a coming clock change included, without those that are a partner's turn.</summary>
internal sealed class NextCommand(IScheduleStore schedules, IPartnerStore partners) : IChatCommand
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

        var partner = await PartnersAsync(call.Chat, cancellationToken);
        return Reply.Say(all.Aggregate(new Message(), (message, schedule) => message.Then(
            Describe(schedule, all.First(older => older.Guide == schedule.Guide) == schedule ? partner(schedule.Guide) : null, call))));
    }

    // A chat's oldest schedule of a guide walks together with the oldest of that guide in the partner's chat.
    private async Task<Func<string, PartnerSchedule?>> PartnersAsync(Chat chat, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(chat.Id, cancellationToken) is not { } link)
        {
            return _ => null;
        }

        var theirs = await schedules.OfChatAsync(link.Partner, cancellationToken);
        return guide => theirs.FirstOrDefault(schedule => schedule.Guide == guide) is { } schedule
            ? new PartnerSchedule(link.Mode, link.IsSecond, link.LinkedAt, schedule)
            : null;
    }

    private static Message Describe(Schedule schedule, PartnerSchedule? partner, CommandCall call)
    {
        if (schedule.NextDue is not { } next)
        {
            return call.Say.Message("next.paused", ("times", call.Say.Times(schedule.Times)));
        }

        var zone = TimeZones.Get(schedule.Zone);
        List<SendTime> all = [.. schedule.Times.Between(next - Duration.Epsilon, next + LooksAhead, zone)];
        List<SendTime> sends = [.. all.Where(send => partner?.HasTheTurn(schedule.Times.Days, send.Local.Date, send.At) != true).Take(Sends)];
        if (sends.Count == 0)
        {
            return call.Say.Message("next.partners", ("times", call.Say.Times(schedule.Times)));
        }

        var message = call.Say.Message("next.intro", ("times", call.Say.Times(schedule.Times)), ("zone", schedule.Zone))
            .Then(new Message(new BulletList([.. sends.Select(send => new Paragraph(call.Say.DayAndTime(send.At, schedule.Zone)))])));
        if (sends[^1].At > all[sends.Count - 1].At)
        {
            message = message.Then(call.Say.Message("next.turns"));
        }

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
