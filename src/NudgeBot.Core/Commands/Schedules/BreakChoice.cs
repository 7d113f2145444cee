using System.Globalization;
using NodaTime;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>A break from one schedule, and the end of one.</summary>
internal sealed class BreakChoice : ISchedulePage
{
    public const char Page = 'p';

    private const int Over = -1;
    private const int WithoutEnd = 0;
    private const int Longest = 366;

    public char Letter => Page;

    public Message Show(CommandCall call, Schedule schedule)
    {
        var message = call.Say.Message("settings.pause")
            .WithButtons(To(7, "pause.one-week"), To(14, "pause.two-weeks"), To(28, "settings.four-weeks"))
            .WithButtons(To(WithoutEnd, "schedule.until-ended"));
        return (schedule.Pause is null ? message : message.WithButtons(To(Over, "settings.resume")))
            .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

        Button To(int days, string label)
        {
            var button = SetScheduleButton.For(schedule, Page, days.ToString(CultureInfo.InvariantCulture)).Labelled(call.Say.Text(label));
            return days == Over ? button : button.Among(new Choice(call.Say.Text("choice.break")));
        }
    }

    // As when it is typed: a week is over at the start of the same day next week.
    public ScheduleChoice? Read(string value, CommandCall call) =>
        !int.TryParse(value, CultureInfo.InvariantCulture, out var days) || days is < Over or > Longest ? null
        : days == Over ? new ScheduleChoice(ChangeKind.ScheduleResumed, schedule => schedule with { Pause = null })
        : new ScheduleChoice(ChangeKind.SchedulePaused, schedule => schedule with
        {
            Pause = new Pause(days == WithoutEnd ? (Instant?)null : TimeZones.StartOfDay(call.Now, days, schedule.Zone)),
        });
}
