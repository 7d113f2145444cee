using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The guide whose nudges a schedule sends; another one begins at its start.</summary>
internal sealed class GuideChoice(IGuideLibrary guides) : ISchedulePage
{
    public const char Page = 'g';

    public char Letter => Page;

    public Message Show(CommandCall call, Schedule schedule) => guides.Guides
        .Aggregate(call.Say.Message("schedule.guides"), (message, guide) => message.WithButtons(
            SetScheduleButton.For(schedule, Page, ScheduleCodes.OfName(guide.Id))
                .Labelled(guide.Title.In(call.Say.Language))
                .Among(new Choice(call.Say.Text("choice.guide")), guide.Id == schedule.Guide)))
        .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

    public ScheduleChoice? Read(string value, CommandCall call) =>
        guides.Guides.FirstOrDefault(guide => ScheduleCodes.OfName(guide.Id) == value) is { Id: var id }
            ? new ScheduleChoice(
                ChangeKind.ScheduleChanged, schedule => schedule.Guide == id ? schedule : schedule with { Guide = id, Position = 0, Owed = OwedNudges.None })
            : null;
}
