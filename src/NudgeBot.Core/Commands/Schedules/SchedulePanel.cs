using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The list of a chat's schedules, and one schedule with what can be changed of it.</summary>
internal sealed class SchedulePanel(
    IChatStore chats, IScheduleStore schedules, GroupSchedules group, IGuideLibrary guides, PhraseLibrary phrases, PrivateSetup setup)
{
    /// <summary>The schedules as they are now.</summary>
    public async Task<Message> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await AwaitAsync(call, null, cancellationToken);
        var all = await schedules.OfChatAsync(call.Chat.Id, cancellationToken);
        var message = all.Aggregate(
            call.Say.Message(all.Count == 0 ? "schedule.none" : all.Count == IScheduleStore.MostPerChat ? "schedule.list-full" : "schedule.list"),
            (list, schedule) => list.WithButtons(new OpenScheduleButton(ScheduleCodes.HandleOf(schedule.Id), OpenScheduleButton.View)
                .Labelled((schedule.Pause is null ? "" : "⏸ ") + call.Say.Times(schedule.Times))
                .Among(new Choice(call.Say.Text("choice.schedule")))));
        return (all.Count == IScheduleStore.MostPerChat ? message : message.WithButtons(
                [
                    new AddingButton().Labelled(call.Say.Text("schedule.add")),
                    .. (await group.ElsewhereAsync(call.Chat, cancellationToken)).Count > 0
                        ? [new FetchScheduleButton().Labelled(call.Say.Text("schedule.fetch"))]
                        : Array.Empty<Button>(),
                ]))
            .WithButtons([.. setup.Buttons(call), new SchedulesButton(SchedulesButton.Close).Labelled(call.Say.Text("settings.close"))]);
    }

    /// <summary>One schedule.</summary>
    public async Task<Message> ViewAsync(CommandCall call, Schedule schedule, CancellationToken cancellationToken)
    {
        await AwaitAsync(call, null, cancellationToken);
        var say = call.Say;
        var chat = await chats.FindAsync(call.Chat.Id, cancellationToken) ?? call.Chat;
        IEnumerable<string?> lines =
        [
            say.Text("settings.zone", ("zone", schedule.Zone), ("now", call.NowIn(schedule.Zone))),
            guides.Guides.Count > 1 ? say.Text("schedule.guide", ("guide", guides.Get(schedule.Guide).Title.In(say.Language))) : null,
            say.Text("settings.language", ("language", phrases.In(chat.Settings.Language).Text("language.own-name"))),
            say.Text(chat.Address.Place.Contains('/', StringComparison.Ordinal) ? "schedule.goes-to-topic" : "schedule.goes-to-chat"),
            State(say, schedule),
        ];
        return say.Message("schedule.one", ("times", say.Times(schedule.Times)))
            .Then(new Message(new BulletList([.. lines.OfType<string>().Select(line => new Paragraph(line))])))
            .WithButtons(To(DaysChoice.Page, "settings.change-days"), To(TimesChoice.Page, "settings.change-times"))
            .WithButtons(
            [
                To(ZoneChoice.Page, "settings.change-zone"),
                To(LanguageChoice.Page, "settings.change-language"),
                .. guides.Guides.Count > 1 ? [To(GuideChoice.Page, "schedule.change-guide")] : Array.Empty<Button>(),
            ])
            .WithButtons(
            [
                To(BreakChoice.Page, "settings.change-pause"),
                .. chat.Kind == ChatKind.Group ? [To(PlaceChoice.Page, "schedule.change-place")] : Array.Empty<Button>(),
                To(RemovalChoice.Page, "schedule.remove"),
            ])
            .WithButtons(
                new SchedulesButton(SchedulesButton.List).Labelled(say.Text("settings.back")),
                new SchedulesButton(SchedulesButton.Close).Labelled(say.Text("settings.close")));

        Button To(char page, string label) => new OpenScheduleButton(ScheduleCodes.HandleOf(schedule.Id), page).Labelled(say.Text(label));
    }

    /// <summary>The schedule of the call's chat with a handle; null when it is not there, or no longer.</summary>
    public async Task<Schedule?> FindAsync(CommandCall call, string handle, CancellationToken cancellationToken) =>
        (await schedules.OfChatAsync(call.Chat.Id, cancellationToken)).FirstOrDefault(schedule => ScheduleCodes.HandleOf(schedule.Id) == handle);

    /// <summary>The list, at a press for a schedule that somebody removed.</summary>
    public async Task<Reply> GoneAsync(CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await ListAsync(call, cancellationToken), call.Say.Text("schedule.gone"));

    /// <summary>Takes the next message of whoever called as the answer to a question, or no longer.</summary>
    public async Task AwaitAsync(CommandCall call, ScheduleQuestion? question, CancellationToken cancellationToken)
    {
        if (question is not null)
        {
            await chats.AskAsync(call, ScheduleCommand.Name, cancellationToken, question.Context);
        }
        else if (call.Awaited is { Command: ScheduleCommand.Name })
        {
            await chats.AskNothingAsync(call, cancellationToken);
        }
    }

    /// <summary>The last row of every page of a schedule.</summary>
    public static IEnumerable<Button> BackAndClose(Phrasebook say, Schedule schedule) =>
    [
        new OpenScheduleButton(ScheduleCodes.HandleOf(schedule.Id), OpenScheduleButton.View).Labelled(say.Text("settings.back")),
        new SchedulesButton(SchedulesButton.Close).Labelled(say.Text("settings.close")),
    ];

    private static string State(Phrasebook say, Schedule schedule) => schedule switch
    {
        { Pause.Until: { } until } => say.Text("schedule.paused-until", ("until", say.DayAndTime(until, schedule.Zone))),
        { Pause: not null } => say.Text("schedule.paused"),
        { NextDue: { } next } => say.Text("schedule.next", ("next", say.DayAndTime(next, schedule.Zone))),
        _ => say.Text("schedule.waiting"),
    };
}
