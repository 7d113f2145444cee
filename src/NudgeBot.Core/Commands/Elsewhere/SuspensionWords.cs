using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Elsewhere;

/// <summary>Says which right is missing, or what else stands in the way, to whoever configured a group's schedule.</summary>
internal sealed class SuspensionWords : INoticeWords
{
    public string NoticeKind => SuspensionPlanner.NoticeKind;

    public Message Compose(string fields, Phrasebook say)
    {
        if (SuspensionFields.Parse(fields) is not { } told)
        {
            return say.Message("suspended.unknown");
        }

        var reason = SuspensionFields.NameOf(told.Reason);
        var exact = $"suspended.{reason}.{PhraseKeys.Of(told.Where)}";
        var message = say.Message(
                $"suspended.in.{PhraseKeys.Of(told.Where)}", ("times", say.Times(told.Times)))
            .Then(say.Message(say.Has(exact) ? exact : $"suspended.{reason}.group"));
        message = IsOver(told) ? message : message.Then(say.Message("suspended.goes-on"));
        return told.Where != SuspendedPlace.Server && told.Reason is SuspensionReason.MissingRight or SuspensionReason.Closed
            ? message.WithButtons(new OtherChatButton(told.Chat, $"{SchedulesButton.Kind}:{SchedulesButton.List}").Labelled(say.Text("suspended.schedules")))
            : message;
    }

    // The schedule of a topic or a server's channel can be sent to another one; a group that is gone took all its places along.
    private static bool IsOver(SuspensionFields told) =>
        told is { Reason: SuspensionReason.Gone, Where: SuspendedPlace.Group or SuspendedPlace.Channel };
}
