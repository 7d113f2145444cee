using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Elsewhere;

/// <summary>The way from a group to its settings in the admin's private chat.</summary>
internal sealed class PrivateSetup(IEnumerable<IChatRights> rights, IEnumerable<IDeepLinks> links)
{
    /// <summary>What the link to a chat's settings starts the bot with, before the chat's code.</summary>
    public const string Link = "chat_";

    /// <summary>The button that leads there; none in a private chat, and none where the platform cannot be asked about rights.</summary>
    public IEnumerable<Button> Buttons(CommandCall call)
    {
        if (call.SaidIn is null
            && call.Chat.Kind != ChatKind.Private
            && rights.Any(one => one.Platform == call.Chat.Address.Platform)
            && links.FirstOrDefault(one => one.Platform == call.Chat.Address.Platform) is { } known
            && known.To(Link + ScheduleCodes.OfId(call.Chat.Id.Value)) is { } link)
        {
            yield return Button.To(call.Say.Text("elsewhere.link"), link);
        }
    }
}
