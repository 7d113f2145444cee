using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>The last ten sends or misses, each with its reason in plain words.</summary>
internal sealed class WhyCommand(IOutboxStore outbox, IScheduleStore schedules) : IChatCommand
{
    private const int Most = 10;
    private const string Utc = "Etc/UTC";

    public CommandDescription Description { get; } = new("why", 9) { OnlyForMember = true };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var latest = await outbox.LatestAsync(call.Chat.Id, Most, cancellationToken);
        if (latest.Count == 0)
        {
            return Reply.Say(call.Say.Message("why.none"));
        }

        string[] zones = [.. (await schedules.OfChatAsync(call.Chat.Id, cancellationToken)).Select(schedule => schedule.Zone).Distinct()];
        var zone = zones is [var only] ? only : call.Chat.Settings.Zone ?? Utc;
        return Reply.Say(call.Say.Message("why.intro", ("zone", zone))
            .Then(new Message(new BulletList([.. latest.Select(past => new Paragraph(Describe(past, zone, call)))]))));
    }

    private static string Describe(PastDelivery past, string zone, CommandCall call)
    {
        var delivery = past.Delivery;
        var due = call.Say.DayAndTime(delivery.DueAt, zone);
        var sent = call.Say.DayAndTime(past.SentAt ?? delivery.DueAt, zone);
        var key = (delivery.State, delivery.Reason) switch
        {
            (DeliveryState.Sent, DeliveryReason.RepeatedWhenUnsure) => "why.sent-twice",
            (DeliveryState.Sent, DeliveryReason.Unsure) => "why.unsure",
            (DeliveryState.Sent, _) when sent == due => "why.sent-in-time",
            (DeliveryState.Sent, _) => "why.sent",
            (DeliveryState.Due, DeliveryReason.Snoozed) => "why.snoozed",
            (DeliveryState.Due, _) => "why.due",
            (_, { } reason) => $"why.{PhraseKeys.Of(reason)}",
            _ => "why.unknown",
        };
        return call.Say.Text(key, ("due", due), ("sent", sent));
    }
}
