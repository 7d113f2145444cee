using System.Globalization;
using NodaTime;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>A schedule's days, each a button that turns it on or off.</summary>
internal sealed class DaysChoice : ISchedulePage
{
    public const char Page = 'd';

    private const int InARow = 4;
    private const int EveryDay = 0x7f;
    private const int Weekdays = 0x1f;
    private const int ThreeAWeek = 0x15;

    public char Letter => Page;

    public string? Asks => ScheduleQuestion.Days;

    public Message Show(CommandCall call, Schedule schedule)
    {
        var on = MaskOf(schedule.Times.Days);
        var choice = SetScheduleButton.Offer(schedule, Page, call.Say.Text("choice.days"), most: 7);
        return Enumerable.Range(0, 7)
            .Select(day => To(on ^ (1 << day), NameOf(day)).Among(choice, (on & (1 << day)) != 0, Code(1 << day)))
            .Chunk(InARow)
            .Aggregate(call.Say.Message("schedule.days"), (message, row) => message.WithButtons(row))
            .WithButtons(
                To(EveryDay, call.Say.Text("settings.every-day")),
                To(Weekdays, call.Say.Text("settings.weekdays")),
                To(ThreeAWeek, call.Say.Text("subscribe.three-a-week")))
            .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

        // The last one stays: a schedule without days would send nothing.
        Button To(int mask, string label) =>
            SetScheduleButton.For(schedule, Page, Code(mask == 0 ? on : mask)).Labelled(label);

        string NameOf(int day) => call.Say.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((day + 1) % 7));
    }

    public ScheduleChoice? Read(string value, CommandCall call) =>
        ReadMask(value) is { } mask
            ? new ScheduleChoice(ChangeKind.ScheduleChanged, schedule => schedule with { Times = new SendTimes(DaysOf(mask), schedule.Times.Times) })
            {
                Stays = true,
            }
            : null;

    private static string Code(int mask) => mask.ToString("x2", CultureInfo.InvariantCulture);

    private static int? ReadMask(string value)
    {
        var masks = (SetScheduleButton.ReadSeveral(value) ?? [value])
            .Select(code => int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) ? mask : -1);
        return masks.Aggregate(0, (all, mask) => all | mask) is > 0 and <= EveryDay and var days ? days : null;
    }

    private static int MaskOf(SendDays days) =>
        days is DaysOfWeek week ? week.Days.Aggregate(0, (mask, day) => mask | (1 << ((int)day - 1))) : 0;

    private static DaysOfWeek DaysOf(int mask) =>
        new(Enumerable.Range(0, 7).Where(day => (mask & (1 << day)) != 0).Select(day => (IsoDayOfWeek)(day + 1)));
}
