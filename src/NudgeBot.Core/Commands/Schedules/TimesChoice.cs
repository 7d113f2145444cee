using NodaTime;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>A schedule's times of day, each a button that turns it on or off; other minutes are typed.</summary>
internal sealed class TimesChoice : ISchedulePage
{
    public const char Page = 't';

    public char Letter => Page;

    public string? Asks => ScheduleQuestion.Times;

    public Message Show(CommandCall call, Schedule schedule)
    {
        var on = schedule.Times.Times;
        var full = on.Count == SendTimes.MostTimesADay;
        var choice = SetScheduleButton.Offer(schedule, Page, call.Say.Text("choice.times"), SendTimes.MostTimesADay);
        return OfferedTimes.Beside(on)
            .Select(time => SetScheduleButton.For(schedule, Page, SendTimesCode.OfTime(time))
                .Labelled(call.Say.Time(time))
                .Among(choice, on.Contains(time), SendTimesCode.OfTime(time)))
            .Chunk(OfferedTimes.InARow)
            .Aggregate(
                call.Say.Message(full ? "settings.times-full" : "schedule.times"),
                (message, row) => message.WithButtons(row))
            .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));
    }

    public ScheduleChoice? Read(string value, CommandCall call) => SetScheduleButton.ReadSeveral(value) is { } several
        ? SendTimesCode.ReadTimes(several) is { } times ? Choose(old => new SendTimes(old.Days, times)) : null
        : SendTimesCode.ReadTime(value) is { } time ? Choose(old => Toggled(old, time))
        : null;

    private static ScheduleChoice Choose(Func<SendTimes, SendTimes> change) =>
        new(ChangeKind.ScheduleChanged, schedule => schedule with { Times = change(schedule.Times) }) { Stays = true };

    // The last one stays, and a fifth does not fit.
    private static SendTimes Toggled(SendTimes times, LocalTime time)
    {
        var toggled = times.Times.Contains(time) ? times.Times.Where(other => other != time).ToList() : [.. times.Times, time];
        return toggled.Count is > 0 and <= SendTimes.MostTimesADay ? new SendTimes(times.Days, toggled) : times;
    }
}
