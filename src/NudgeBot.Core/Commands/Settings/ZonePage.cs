using NodaTime;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The time zone: by a place that is near, by what the clock says, or typed.</summary>
internal sealed class ZonePage(SettingsPanel panel, ChosenTimes chosen, ZoneQuestion question)
    : ISettingsPage, IButtonHandler<SetZoneButton>, IButtonHandler<ZoneClockButton>
{
    public const string Name = "zone";

    private const int InARow = 4;
    private const int ClocksAtOnce = 16;
    private const int PlacesAtOnce = 12;

    public string PageName => Name;

    public Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken) =>
        ShowAsync(call, ZoneQuestion.WaitingTimes(call), cancellationToken);

    /// <summary>The page, while times to subscribe to wait for the zone.</summary>
    public async Task<Message> ShowAsync(CommandCall call, SendTimes? waiting, CancellationToken cancellationToken)
    {
        await question.AwaitAsync(call, waiting, cancellationToken);
        return ZoneQuestion.Suggestions(call)
            .Select(zone => To(call, zone))
            .Chunk(InARow)
            .Aggregate(ZoneQuestion.Asks(call), (message, row) => message.WithButtons(row))
            .WithButtons(new ZoneClockButton(null, 0).Labelled(call.Say.Text("settings.zone-by-clock")))
            .WithButtons(SettingsButton.BackAndClose(call.Say));
    }

    public async Task<Reply> PressedAsync(SetZoneButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await chosen.MoveAsync(call, button.Zone, cancellationToken);
        return Reply.Replace(await panel.ShowAsync(call, cancellationToken));
    }

    public Task<Reply> PressedAsync(ZoneClockButton button, CommandCall call, CancellationToken cancellationToken) => Task.FromResult(
        Reply.Replace(button.OffsetMinutes is { } minutes ? Places(call, minutes, button.Page) : Clocks(call, button.Page)));

    private static Message Clocks(CommandCall call, int page)
    {
        var offsets = TimeZones.OffsetsAt(call.Now);
        return Listed(
            call.Say.Message("settings.clocks"),
            [
                .. offsets.Skip(page * ClocksAtOnce).Take(ClocksAtOnce).Select(offset => new ZoneClockButton(offset.Seconds / 60, 0)
                    .Labelled(call.Say.DayAndTime(call.Now.WithOffset(offset).LocalDateTime))
                    .Among(new Choice(call.Say.Text("choice.clock")))),
            ],
            offsets.Count > (page + 1) * ClocksAtOnce ? new ZoneClockButton(null, page + 1) : null,
            call);
    }

    private static Message Places(CommandCall call, int offsetMinutes, int page)
    {
        var zones = TimeZones.WithOffset(Offset.FromSeconds(offsetMinutes * 60), call.Now);
        return Listed(
            call.Say.Message("settings.places"),
            [.. zones.Skip(page * PlacesAtOnce).Take(PlacesAtOnce).Select(zone => To(call, zone))],
            zones.Count > (page + 1) * PlacesAtOnce ? new ZoneClockButton(offsetMinutes, page + 1) : null,
            call);
    }

    private static Message Listed(Message heading, IReadOnlyList<Button> choices, ZoneClockButton? more, CommandCall call) => choices
        .Chunk(InARow)
        .Aggregate(heading, (message, row) => message.WithButtons(row))
        .WithButtons(
        [
            .. more is null ? Array.Empty<Button>() : [more.Labelled(call.Say.Text("settings.more"))],
            new SettingsButton(Name).Labelled(call.Say.Text("settings.back")),
            new SettingsButton(SettingsButton.Close).Labelled(call.Say.Text("settings.close")),
        ]);

    private static Button To(CommandCall call, string zone) =>
        new SetZoneButton(zone).Labelled(ZoneQuestion.Label(call, zone)).Among(ZoneQuestion.Places(call));
}

/// <summary>This is the zone; show the panel again.</summary>
internal sealed record SetZoneButton(string Zone) : IButtonPayload<SetZoneButton>
{
    public static string Kind => "set-zone";

    public static Audience Audience => Audience.Admins;

    public string Fields => Zone;

    public static SetZoneButton? Read(string fields) => TimeZones.Find(fields) is null ? null : new(fields);
}

/// <summary>Show the times it may be now, or the places where it is one of them.</summary>
/// <param name="OffsetMinutes">The offset from UTC whose places to show; null for the clocks.</param>
/// <param name="Page">Which page of them, from 0.</param>
internal sealed record ZoneClockButton(int? OffsetMinutes, int Page) : IButtonPayload<ZoneClockButton>
{
    private const int MostPages = 100;
    private const int MostMinutes = 18 * 60;

    public static string Kind => "zone-clock";

    public static Audience Audience => Audience.Admins;

    public string Fields => FormattableString.Invariant($"{OffsetMinutes},{Page}");

    public static ZoneClockButton? Read(string fields) =>
        fields.Split(',') is [var offset, var number] && int.TryParse(number, out var page) && page is >= 0 and < MostPages
            ? offset.Length == 0 ? new(null, page)
            : int.TryParse(offset, out var minutes) && minutes is >= -MostMinutes and <= MostMinutes ? new(minutes, page)
            : null
            : null;
}
