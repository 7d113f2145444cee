using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>Stops the nudges at once.</summary>
internal sealed class UnsubscribeCommand(Subscriptions subscriptions, ChangeLog log) : IChatCommand
{
    public CommandDescription Description { get; } = new("unsubscribe", 2) { Audience = Audience.Admins };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (await subscriptions.UnsubscribeAsync(call.Chat.Id, cancellationToken) == 0)
        {
            return Reply.Say(call.Say.Message("unsubscribe.none"));
        }

        await log.NoteAsync(call, ChangeKind.Unsubscribed, "", cancellationToken);
        return Reply.Say(call.Say.Message("unsubscribe.done")
            .WithButtons(SubscribeButton.Daily.Labelled(call.Say.Text("subscribe.daily"))));
    }
}
