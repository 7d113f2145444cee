using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The days and times of a chat, as the settings change them.</summary>
internal sealed class ChosenTimes(
    IChatStore chats, IScheduleStore schedules, IGuideLibrary guides, Subscriptions subscriptions, ZoneQuestion zoneQuestion, ChangeLog log)
{
    private static readonly SendTimes Usual = new(SendDays.Daily, new LocalTime(8, 0));

    /// <summary>What is chosen; the usual where nothing is yet, which is then not <paramref name="Subscribed"/>.</summary>
    internal sealed record Choice(SendTimes Times, bool Subscribed);

    /// <summary>What a chat has chosen.</summary>
    public async Task<Choice> OfAsync(Chat chat, CancellationToken cancellationToken) =>
        await schedules.OfChatAsync(chat.Id, cancellationToken) is [var schedule, ..]
            ? new Choice(schedule.Times, Subscribed: true)
            : new Choice(Usual, Subscribed: false);

    /// <summary>Changes the times, or subscribes where there is no schedule; a pause goes on.</summary>
    /// <returns>False when the zone has to be known first; the times wait for it.</returns>
    public async Task<bool> ChooseAsync(CommandCall call, SendTimes times, CancellationToken cancellationToken)
    {
        if (await subscriptions.ChangeTimesAsync(call.Chat.Id, times, call.Now, cancellationToken) is not null)
        {
            await log.NoteAsync(call, ChangeKind.ScheduleChanged, times.ToString(), cancellationToken);
            return true;
        }

        if ((call.Chat.Settings.Zone ?? call.ZoneGuess) is not { } zone || TimeZones.Find(zone) is null)
        {
            await zoneQuestion.AwaitAsync(call, times, cancellationToken);
            return false;
        }

        await MoveAsync(call, zone, times, cancellationToken);
        return true;
    }

    /// <summary>Reads the chat's times in a zone from now on, and subscribes to those that waited for it.</summary>
    public Task MoveAsync(CommandCall call, string zone, CancellationToken cancellationToken) =>
        MoveAsync(call, zone, ZoneQuestion.WaitingTimes(call), cancellationToken);

    private async Task MoveAsync(CommandCall call, string zone, SendTimes? waiting, CancellationToken cancellationToken)
    {
        var chat = await chats.ChangeAsync(
            call.Chat.Id, known => known.WithoutQuestionTo(call.Member.Id) with { Settings = known.Settings with { Zone = zone } }, cancellationToken);
        if (zone != call.Chat.Settings.Zone)
        {
            await log.NoteAsync(call, ChangeKind.Zone, zone, cancellationToken);
        }

        var moved = await subscriptions.MoveToZoneAsync(call.Chat.Id, zone, call.Now, cancellationToken);
        if (chat is not null && waiting is not null && moved.Count == 0)
        {
            await subscriptions.SubscribeAsync(chat, guides.Get(chat.Settings.Guide).Id, waiting, call.Now, cancellationToken);
            await log.NoteAsync(call, ChangeKind.Subscribed, waiting.ToString(), cancellationToken);
        }
    }
}
