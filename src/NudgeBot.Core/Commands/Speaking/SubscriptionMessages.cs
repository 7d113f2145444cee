using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Subscribes a chat and says back what was understood.</summary>
internal sealed class SubscriptionMessages(
    IChatStore chats, IGuideLibrary guides, Subscriptions subscriptions, ZoneQuestion zoneQuestion, ChangeLog log)
{
    /// <summary>
    /// Subscribes, and says back what was understood with the next send. Where the zone is neither known nor guessed, asks
    /// for it first and keeps the times for when it is.
    /// </summary>
    public async Task<Message> SubscribeAsync(CommandCall call, SendTimes times, CancellationToken cancellationToken)
    {
        var zone = call.Chat.Settings.Zone
            ?? (call.ZoneGuess is { } guess && TimeZones.Find(guess) is not null ? guess : null);
        if (zone is null)
        {
            return await zoneQuestion.AskAsync(call, times, cancellationToken);
        }

        var chat = await chats.ChangeAsync(
            call.Chat.Id,
            known => known.WithoutQuestionTo(call.Member.Id) with { Settings = known.Settings with { Zone = zone } },
            cancellationToken) ?? call.Chat;
        var schedule = await subscriptions.SubscribeAsync(
            chat, guides.Get(chat.Settings.Guide).Id, times, call.Now, cancellationToken);
        await log.NoteAsync(call, ChangeKind.Subscribed, times.ToString(), cancellationToken);
        return call.Say.Message(
                "subscribe.done",
                ("times", call.Say.Times(schedule.Times)),
                ("zone", schedule.Zone),
                ("now", call.NowIn(schedule.Zone)),
                ("next", call.Say.DayAndTime(schedule.NextDue ?? call.Now, schedule.Zone)))
            .WithButtons(
                new NudgeNowButton().Labelled(call.Say.Text("subscribe.one-now")),
                new AskZoneButton().Labelled(call.Say.Text("timezone.other")));
    }
}
