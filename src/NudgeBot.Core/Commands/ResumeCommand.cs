using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>Ends a pause.</summary>
internal sealed class ResumeCommand(Subscriptions subscriptions, ChangeLog log) : IChatCommand
{
    public CommandDescription Description { get; } = new("resume", 7) { Audience = Audience.Admins };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (await subscriptions.ResumeAsync(call.Chat.Id, call.Now, cancellationToken) is not [{ NextDue: { } next } first, ..])
        {
            return Reply.Say(call.Say.Message("pause.nothing")
                .WithButtons(SubscribeButton.Daily.Labelled(call.Say.Text("subscribe.daily"))));
        }

        await log.NoteAsync(call, ChangeKind.Resumed, "", cancellationToken);
        return Reply.Say(call.Say.Message("resume.done", ("next", call.Say.DayAndTime(next, first.Zone))));
    }
}
