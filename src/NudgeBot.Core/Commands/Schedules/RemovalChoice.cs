using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>Removing a schedule, after one confirmation.</summary>
internal sealed class RemovalChoice(IScheduleStore schedules, SchedulePanel panel, ChangeLog log)
    : ISchedulePage, IButtonHandler<RemoveScheduleButton>
{
    public const char Page = 'r';

    public char Letter => Page;

    public Message Show(CommandCall call, Schedule schedule) => call.Say
        .Message("schedule.remove-ask", ("times", call.Say.Times(schedule.Times)))
        .WithButtons(new RemoveScheduleButton(ScheduleCodes.HandleOf(schedule.Id), ScheduleCodes.StampOf(schedule))
            .Labelled(call.Say.Text("schedule.remove-yes")))
        .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

    public ScheduleChoice? Read(string value, CommandCall call) => null;

    public async Task<Reply> PressedAsync(RemoveScheduleButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await panel.FindAsync(call, button.Handle, cancellationToken) is not { } schedule)
        {
            return await panel.GoneAsync(call, cancellationToken);
        }

        if (ScheduleCodes.StampOf(schedule) != button.Stamp)
        {
            return Reply.Replace(Show(call, schedule), call.Say.Text("schedule.changed-meanwhile"));
        }

        if (!await schedules.RemoveAsync(schedule.Id, cancellationToken))
        {
            return await panel.GoneAsync(call, cancellationToken);
        }

        await log.NoteAsync(call, ChangeKind.ScheduleRemoved, schedule.Times.ToString(), cancellationToken);
        return Reply.Replace(await panel.ListAsync(call, cancellationToken), call.Say.Text("schedule.removed"));
    }
}

/// <summary>Remove a schedule that still looks as it did.</summary>
internal sealed record RemoveScheduleButton(string Handle, string Stamp) : IButtonPayload<RemoveScheduleButton>
{
    public static string Kind => "s-remove";

    public static Audience Audience => Audience.Admins;

    public string Fields => Handle + Stamp;

    public static RemoveScheduleButton? Read(string fields) => fields.Length == ScheduleCodes.HandleLength + ScheduleCodes.StampLength
        ? new(fields[..ScheduleCodes.HandleLength], fields[ScheduleCodes.HandleLength..])
        : null;
}
