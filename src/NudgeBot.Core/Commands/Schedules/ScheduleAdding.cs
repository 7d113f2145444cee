using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>
/// Adds a schedule: from a choice of usual ones, or from words. Every choice on one page has the identity of the schedule it
/// would add, so that of all who press only the first adds one.
/// </summary>
internal sealed class ScheduleAdding(
    IChatStore chats, IScheduleStore schedules, IGuideLibrary guides, Subscriptions subscriptions, SchedulePanel panel, ChangeLog log)
    : IButtonHandler<AddingButton>, IButtonHandler<AddScheduleButton>, IButtonHandler<AddingZoneButton>
{
    private static readonly SendDays[] UsualDays = [SendDays.Daily, SendDays.Weekdays, SendDays.ThreeAWeek];
    private static readonly int[] UsualHours = [8, 20];

    /// <summary>The page to choose from.</summary>
    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await AskAsync(call, ScheduleQuestion.Adding, ScheduleQuestion.Nothing, cancellationToken);
        return Choices(
            call, call.Say.Message("schedule.adding"), UsualDays.SelectMany(days => UsualHours.Select(hour => new SendTimes(days, new LocalTime(hour, 0)))), inARow: 2);
    }

    /// <summary>Adds what was said in words, or asks what is still open.</summary>
    public async Task<Message> AddAsync(CommandCall call, WhenReading reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case WhenReading.Understood { Times: var times }:
                return (await AddAsync(call, NewId(call), times, cancellationToken)).Message;
            case WhenReading.Asks asks:
                await AskAsync(call, ScheduleQuestion.Adding, ScheduleQuestion.Nothing, cancellationToken);
                return Choices(
                    call, call.Say.Message($"when.asks.{PhraseKeys.Of(asks.Question)}", ("words", asks.Words)), asks.Choices, inARow: 1);
            case WhenReading.NotUnderstood problem:
                await AskAsync(call, ScheduleQuestion.Adding, ScheduleQuestion.Nothing, cancellationToken);
                return call.Say.Message($"when.problem.{PhraseKeys.Of(problem.Problem)}", ("words", problem.Words))
                    .Then(call.Say.Message("when.examples"))
                    .WithButtons(BackAndClose(call));
            default:
                return await panel.ListAsync(call, cancellationToken);
        }
    }

    /// <summary>Takes a zone for the chat, and adds the times that waited for it.</summary>
    public async Task<Message> TakeZoneAsync(CommandCall call, string zone, SendTimes? waiting, CancellationToken cancellationToken)
    {
        var chat = await chats.ChangeAsync(
            call.Chat.Id, known => known with { Settings = known.Settings with { Zone = zone } }, cancellationToken) ?? call.Chat;
        await log.NoteAsync(call, ChangeKind.Zone, zone, cancellationToken);
        var now = call with { Chat = chat };
        return waiting is null
            ? await ShowAsync(now, cancellationToken)
            : (await AddAsync(now, NewId(call), waiting, cancellationToken)).Message;
    }

    public async Task<Reply> PressedAsync(AddingButton button, CommandCall call, CancellationToken cancellationToken) => Reply.Replace(
        ZoneOf(call) is null
            ? await AskZoneAsync(call, null, cancellationToken)
            : await ShowAsync(call, cancellationToken));

    public async Task<Reply> PressedAsync(AddScheduleButton button, CommandCall call, CancellationToken cancellationToken)
    {
        var (message, isAdded) = await AddAsync(call, button.Id, button.Times, cancellationToken);
        return isAdded ? Reply.Replace(message) : Reply.Replace(message, call.Say.Text("schedule.changed-meanwhile"));
    }

    public async Task<Reply> PressedAsync(AddingZoneButton button, CommandCall call, CancellationToken cancellationToken) =>
        button.Zone is not { } code
            ? Reply.Replace(ZoneChoice.Browse(call, button.OffsetMinutes, button.Page, By(button.Times), BackAndClose(call)))
            : ZoneChoice.Find(code) is { } zone ? Reply.Replace(await TakeZoneAsync(call, zone, button.Times, cancellationToken))
            : Reply.Notice(call.Say.Text("button.old"));

    private async Task<(Message Message, bool IsAdded)> AddAsync(
        CommandCall call, ScheduleId id, SendTimes times, CancellationToken cancellationToken)
    {
        if (ZoneOf(call) is not { } zone)
        {
            return (await AskZoneAsync(call, times, cancellationToken), true);
        }

        var added = await subscriptions.AddAsync(
            new Schedule
            {
                Id = id,
                Chat = call.Chat.Id,
                Guide = guides.Get(call.Chat.Settings.Guide).Id,
                Times = times,
                Zone = zone,
                Position = call.Chat.Settings.Position,
                CreatedAt = call.Now,
            },
            call.Now,
            cancellationToken);
        if (added is null)
        {
            var known = (await schedules.OfChatAsync(call.Chat.Id, cancellationToken)).FirstOrDefault(schedule => schedule.Id == id);
            return (known is null ? await panel.ListAsync(call, cancellationToken) : await panel.ViewAsync(call, known, cancellationToken), false);
        }

        if (call.Chat.Settings.Zone is null)
        {
            await chats.ChangeAsync(call.Chat.Id, chat => chat with { Settings = chat.Settings with { Zone = zone } }, cancellationToken);
        }

        await log.NoteAsync(call, ChangeKind.ScheduleAdded, times.ToString(), cancellationToken);
        return (await panel.ViewAsync(call, added, cancellationToken), true);
    }

    private async Task<Message> AskZoneAsync(CommandCall call, SendTimes? times, CancellationToken cancellationToken)
    {
        await AskAsync(
            call, ScheduleQuestion.AddingZone, times is null ? ScheduleQuestion.Nothing : SendTimesCode.Of(times), cancellationToken);
        return ZoneChoice.Suggest(call, call.Say.Message("timezone.ask"), By(times), BackAndClose(call));
    }

    private Task AskAsync(CommandCall call, string what, string detail, CancellationToken cancellationToken) =>
        panel.AwaitAsync(call, new ScheduleQuestion(call.Chat.Id, what, detail), cancellationToken);

    private static ZoneButtons By(SendTimes? times) => new(
        (zone, label) => new AddingZoneButton(ScheduleCodes.OfName(zone), null, 0, times).Labelled(label),
        (offset, page, label) => new AddingZoneButton(null, offset, page, times).Labelled(label));

    private static Message Choices(CommandCall call, Message question, IEnumerable<SendTimes> choices, int inARow)
    {
        var id = NewId(call);
        return choices.Select(times => new AddScheduleButton(id, times).Labelled(call.Say.Times(times)).Among(new Choice(call.Say.Text("choice.when"))))
            .Chunk(inARow)
            .Aggregate(question, (message, row) => message.WithButtons(row))
            .WithButtons(BackAndClose(call));
    }

    private static IEnumerable<Button> BackAndClose(CommandCall call) =>
    [
        new SchedulesButton(SchedulesButton.List).Labelled(call.Say.Text("settings.back")),
        new SchedulesButton(SchedulesButton.Close).Labelled(call.Say.Text("settings.close")),
    ];

    private static ScheduleId NewId(CommandCall call) => new(Guid.CreateVersion7(call.Now.ToDateTimeOffset()));

    private static string? ZoneOf(CommandCall call) =>
        (call.Chat.Settings.Zone ?? call.ZoneGuess) is { } zone && TimeZones.Find(zone) is not null ? zone : null;
}

/// <summary>Show what can be added.</summary>
internal sealed record AddingButton : IButtonPayload<AddingButton>
{
    public static string Kind => "s-adding";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static AddingButton? Read(string fields) => new();
}

/// <summary>Add this schedule, unless it is there already.</summary>
internal sealed record AddScheduleButton(ScheduleId Id, SendTimes Times) : IButtonPayload<AddScheduleButton>
{
    public static string Kind => "s-add";

    public static Audience Audience => Audience.Admins;

    public string Fields => ScheduleCodes.OfId(Id.Value) + SendTimesCode.Of(Times);

    public static AddScheduleButton? Read(string fields) =>
        fields.Length > ScheduleCodes.IdLength
        && ScheduleCodes.ReadId(fields[..ScheduleCodes.IdLength]) is { } id
        && SendTimesCode.Read(fields[ScheduleCodes.IdLength..]) is { } times
            ? new(new ScheduleId(id), times)
            : null;
}

/// <summary>The chat is in this zone, or show more zones; then add what waits for it.</summary>
/// <param name="Zone">The code of the zone; null to show more.</param>
/// <param name="OffsetMinutes">Whose places to show; null for the clocks.</param>
/// <param name="Page">Which page of them, from 0.</param>
/// <param name="Times">The times that wait; null for none.</param>
internal sealed record AddingZoneButton(string? Zone, int? OffsetMinutes, int Page, SendTimes? Times) : IButtonPayload<AddingZoneButton>
{
    public static string Kind => "s-zone-add";

    public static Audience Audience => Audience.Admins;

    public string Fields => $"{(Times is null ? "" : SendTimesCode.Of(Times))},{ZoneChoice.Write(Zone, OffsetMinutes, Page)}";

    public static AddingZoneButton? Read(string fields) =>
        fields.Split(',', 2) is [var times, var rest] && ZoneChoice.Read(rest) is var (zone, offset, page)
        && (times.Length == 0 || SendTimesCode.Read(times) is not null)
            ? new(zone, offset, page, times.Length == 0 ? null : SendTimesCode.Read(times))
            : null;
}
