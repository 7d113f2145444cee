using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>
/// Where a schedule goes: it is fetched from the topic, channel or thread it is to go to, since only there people and the bot
/// speak of the same place.
/// </summary>
internal sealed class PlaceChoice(GroupSchedules group, SchedulePanel panel, Subscriptions subscriptions, ChangeLog log)
    : ISchedulePage, IButtonHandler<FetchScheduleButton>, IButtonHandler<MoveHereButton>
{
    public const char Page = 'w';

    public char Letter => Page;

    public Message Show(CommandCall call, Schedule schedule) =>
        call.Say.Message("schedule.where", ("times", call.Say.Times(schedule.Times))).WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

    public ScheduleChoice? Read(string value, CommandCall call) => null;

    public async Task<Reply> PressedAsync(FetchScheduleButton button, CommandCall call, CancellationToken cancellationToken)
    {
        var others = await group.ElsewhereAsync(call.Chat, cancellationToken);
        return others.Count == 0
            ? Reply.Replace(await panel.ListAsync(call, cancellationToken), call.Say.Text("schedule.none-elsewhere"))
            : Reply.Replace(others.Aggregate(
                    call.Say.Message("schedule.which-here"),
                    (message, other) => message.WithButtons(MoveHereButton.For(other.Schedule)
                        .Labelled(Label(call, other))
                        .Among(new Choice(call.Say.Text("choice.schedule")))))
                .WithButtons(
                    new SchedulesButton(SchedulesButton.List).Labelled(call.Say.Text("settings.back")),
                    new SchedulesButton(SchedulesButton.Close).Labelled(call.Say.Text("settings.close"))));
    }

    public async Task<Reply> PressedAsync(MoveHereButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await panel.FindAsync(call, button.Handle, cancellationToken) is { } here)
        {
            // Pressed twice, or by two.
            return Reply.Replace(await panel.ViewAsync(call, here, cancellationToken));
        }

        var found = (await group.ElsewhereAsync(call.Chat, cancellationToken))
            .FirstOrDefault(other => ScheduleCodes.HandleOf(other.Schedule.Id) == button.Handle);
        if (found.Schedule is null || ScheduleCodes.StampOf(found.Schedule) != button.Stamp)
        {
            return Reply.Replace(await panel.ListAsync(call, cancellationToken), call.Say.Text("schedule.changed-meanwhile"));
        }

        if (await subscriptions.MoveAsync(found.Schedule.Id, call.Chat.Id, call.Now, cancellationToken) is not { } moved)
        {
            return await panel.GoneAsync(call, cancellationToken);
        }

        await log.NoteAsync(call with { Chat = found.Chat }, ChangeKind.ScheduleMovedAway, moved.Times.ToString(), cancellationToken);
        await log.NoteAsync(call, ChangeKind.ScheduleMovedHere, moved.Times.ToString(), cancellationToken);
        return Reply.Replace(await panel.ViewAsync(call, moved, cancellationToken), call.Say.Text("schedule.moved"));
    }

    private static string Label(CommandCall call, (Chat Chat, Schedule Schedule) other) =>
        other.Chat.Address.Place.Split('/') is [_, var topic]
            ? call.Say.Text("schedule.in-topic", ("times", call.Say.Times(other.Schedule.Times)), ("topic", topic))
            : call.Say.Times(other.Schedule.Times);
}

/// <summary>Show the schedules of the group's other places, to fetch one.</summary>
internal sealed record FetchScheduleButton : IButtonPayload<FetchScheduleButton>
{
    public static string Kind => "s-fetch";

    public static Audience Audience => Audience.Admins;

    public static Places Places => Places.Groups;

    public string Fields => "";

    public static FetchScheduleButton? Read(string fields) => new();
}

/// <summary>Send a schedule of another place of the group here, if it still looks as it did.</summary>
internal sealed record MoveHereButton(string Handle, string Stamp) : IButtonPayload<MoveHereButton>
{
    public static string Kind => "s-here";

    public static Audience Audience => Audience.Admins;

    public static Places Places => Places.Groups;

    public string Fields => Handle + Stamp;

    public static MoveHereButton For(Schedule schedule) => new(ScheduleCodes.HandleOf(schedule.Id), ScheduleCodes.StampOf(schedule));

    public static MoveHereButton? Read(string fields) => fields.Length == ScheduleCodes.HandleLength + ScheduleCodes.StampLength
        ? new(fields[..ScheduleCodes.HandleLength], fields[ScheduleCodes.HandleLength..])
        : null;
}
