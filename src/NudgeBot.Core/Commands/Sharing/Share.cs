using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Makes a message to forward or copy of a nudge: its words, its source and, where there is one, the way to the bot.</summary>
internal sealed class Share(IGuideLibrary guides, IEnumerable<IDeepLinks> links) : IButtonHandler<ShareButton>
{
    public Task<Reply> PressedAsync(ShareButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(guides.FindNudge(call.Chat.Settings.Guide, button.Nudge) is { } nudge
            ? Reply.Say(ToPassOn(nudge, call)) with
            {
                Toast = call.Say.Text("share.how"),
                OnlyForMember = call.Chat.Kind != ChatKind.Private,
            }
            : Reply.Notice(call.Say.Text("button.old")));

    private Message ToPassOn(Nudge nudge, CommandCall call)
    {
        var shared = ShareableMessages.Of(nudge, call.Say);
        var ways = links.FirstOrDefault(known => known.Platform == call.Chat.Address.Platform);
        var message = shared.Message.Then(ways?.To(shared.Place) is { } link ? ShareableMessages.Invitation(link, call.Say) : new Message());
        return ways?.PassOn(shared.Place, shared.Summary) is { } pass
            ? message.WithButtons(Button.To(call.Say.Text("share.pass-on"), pass))
            : message;
    }
}

/// <summary>Give me this nudge to pass on.</summary>
internal sealed record ShareButton(string Nudge) : IButtonPayload<ShareButton>
{
    public static string Kind => "share";

    public string Fields => Nudge;

    public static ShareButton? Read(string fields) => new(fields);
}
