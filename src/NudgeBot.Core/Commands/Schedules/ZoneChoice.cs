using System.Globalization;
using NodaTime;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>A schedule's time zone: a place that is likely, by what the clock says, or typed.</summary>
internal sealed class ZoneChoice(SchedulePanel panel) : ISchedulePage, IButtonHandler<BrowseZonesButton>
{
    public const char Page = 'z';

    private const int InARow = 4;
    private const int ClocksAtOnce = 16;
    private const int PlacesAtOnce = 12;
    private const int MostPages = 100;
    private const int MostMinutes = 18 * 60;

    public char Letter => Page;

    public string? Asks => ScheduleQuestion.Zone;

    public Message Show(CommandCall call, Schedule schedule) => Suggest(
        call,
        call.Say.Message("timezone.panel", ("zone", schedule.Zone), ("now", call.NowIn(schedule.Zone))),
        By(schedule),
        SchedulePanel.BackAndClose(call.Say, schedule));

    public ScheduleChoice? Read(string value, CommandCall call) => Find(value) is { } zone
        ? new ScheduleChoice(ChangeKind.ScheduleChanged, schedule => schedule with { Zone = zone })
        : null;

    public async Task<Reply> PressedAsync(BrowseZonesButton button, CommandCall call, CancellationToken cancellationToken) =>
        await panel.FindAsync(call, button.Handle, cancellationToken) is { } schedule
            ? Reply.Replace(Browse(call, button.OffsetMinutes, button.Page, By(schedule), SchedulePanel.BackAndClose(call.Say, schedule)))
            : await panel.GoneAsync(call, cancellationToken);

    /// <summary>Places that are likely, and the way to all others.</summary>
    public static Message Suggest(CommandCall call, Message question, ZoneButtons buttons, IEnumerable<Button> end) =>
        Rows(question, ZoneQuestion.Suggestions(call).Select(zone => buttons.Pick(zone, ZoneQuestion.Label(call, zone)).Among(ZoneQuestion.Places(call))))
            .WithButtons(buttons.Browse(null, 0, call.Say.Text("settings.zone-by-clock")))
            .WithButtons(end);

    /// <summary>The zones found for words, to choose from.</summary>
    public static Message Among(CommandCall call, Message question, Schedule schedule, IEnumerable<(string Zone, string Place)> found) =>
        Rows(question, found.Select(one => By(schedule).Pick(
                one.Zone, call.Say.Text("timezone.choice", ("place", one.Place), ("now", call.NowIn(one.Zone)))).Among(ZoneQuestion.Places(call))))
            .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

    /// <summary>The times it may be now; for one of them, the places where it is.</summary>
    public static Message Browse(CommandCall call, int? offsetMinutes, int page, ZoneButtons buttons, IEnumerable<Button> end)
    {
        if (offsetMinutes is { } minutes)
        {
            var zones = TimeZones.WithOffset(Offset.FromSeconds(minutes * 60), call.Now);
            return Listed(
                "settings.places",
                zones.Skip(page * PlacesAtOnce).Take(PlacesAtOnce)
                    .Select(zone => buttons.Pick(zone, ZoneQuestion.Label(call, zone)).Among(ZoneQuestion.Places(call))),
                zones.Count > (page + 1) * PlacesAtOnce);
        }

        var offsets = TimeZones.OffsetsAt(call.Now);
        return Listed(
            "settings.clocks",
            offsets.Skip(page * ClocksAtOnce).Take(ClocksAtOnce).Select(offset => buttons.Browse(
                offset.Seconds / 60, 0, call.Say.DayAndTime(call.Now.WithOffset(offset).LocalDateTime)).Among(new Choice(call.Say.Text("choice.clock")))),
            offsets.Count > (page + 1) * ClocksAtOnce);

        Message Listed(string heading, IEnumerable<Button> choices, bool hasMore) => Rows(call.Say.Message(heading), choices).WithButtons(
        [
            .. hasMore ? [buttons.Browse(offsetMinutes, page + 1, call.Say.Text("settings.more"))] : Array.Empty<Button>(),
            .. end,
        ]);
    }

    /// <summary>The zone with a code; null when there is none.</summary>
    public static string? Find(string code) => TimeZones.Ids.FirstOrDefault(zone => ScheduleCodes.OfName(zone) == code);

    /// <summary>A zone's code, or which zones to show, as fields of a payload.</summary>
    public static string Write(string? zone, int? offsetMinutes, int page) =>
        zone ?? FormattableString.Invariant($"{offsetMinutes},{page}");

    /// <summary>Reads what <see cref="Write"/> wrote; null when it makes no sense.</summary>
    public static (string? Zone, int? OffsetMinutes, int Page)? Read(string fields) => fields.Split(',') switch
    {
        [{ Length: > 0 } zone] => (zone, null, 0),
        ["", var page] when IsPage(page, out var number) => (null, null, number),
        [var offset, var page] when IsPage(page, out var number)
            && int.TryParse(offset, CultureInfo.InvariantCulture, out var minutes) && minutes is >= -MostMinutes and <= MostMinutes =>
            (null, minutes, number),
        _ => null,
    };

    private static bool IsPage(string text, out int page) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page < MostPages;

    private static Message Rows(Message heading, IEnumerable<Button> choices) =>
        choices.Chunk(InARow).Aggregate(heading, (message, row) => message.WithButtons(row));

    private static ZoneButtons By(Schedule schedule) => new(
        (zone, label) => SetScheduleButton.For(schedule, Page, ScheduleCodes.OfName(zone)).Labelled(label),
        (offset, page, label) => new BrowseZonesButton(ScheduleCodes.HandleOf(schedule.Id), offset, page).Labelled(label));
}

/// <summary>Makes the buttons of a choice of zones.</summary>
/// <param name="Pick">The button that takes a zone, with its label.</param>
/// <param name="Browse">The button that shows the clocks, or the places of an offset in minutes, with its page and label.</param>
internal sealed record ZoneButtons(Func<string, string, Button> Pick, Func<int?, int, string, Button> Browse);

/// <summary>Show more zones for a schedule.</summary>
internal sealed record BrowseZonesButton(string Handle, int? OffsetMinutes, int Page) : IButtonPayload<BrowseZonesButton>
{
    public static string Kind => "s-zones";

    public static Audience Audience => Audience.Admins;

    public string Fields => Handle + ZoneChoice.Write(null, OffsetMinutes, Page);

    public static BrowseZonesButton? Read(string fields) =>
        fields.Length > ScheduleCodes.HandleLength && ZoneChoice.Read(fields[ScheduleCodes.HandleLength..]) is (null, var offset, var page)
            ? new(fields[..ScheduleCodes.HandleLength], offset, page)
            : null;
}
