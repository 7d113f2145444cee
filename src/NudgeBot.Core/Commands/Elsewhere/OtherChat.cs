using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Elsewhere;

/// <summary>
/// Lets an admin act on a group from their private chat. The platform is asked about their rights each time, and every button
/// of what comes back carries the chat it is about.
/// </summary>
internal sealed class OtherChat(IChatStore chats, IEnumerable<IChatRights> rights)
{
    /// <summary>Does something about another chat, if whoever calls may configure it.</summary>
    /// <param name="about">The other chat.</param>
    /// <param name="call">The call in the private chat.</param>
    /// <param name="act">What to do, given the call as one about the other chat; null when it makes no sense.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Reply> DoAsync(
        ChatId about, CommandCall call, Func<CommandCall, Task<Reply>?> act, CancellationToken cancellationToken)
    {
        if (call.Chat.Kind != ChatKind.Private
            || await chats.FindAsync(about, cancellationToken) is not { } chat
            || chat.Address.Platform != call.Chat.Address.Platform
            || rights.FirstOrDefault(one => one.Platform == chat.Address.Platform) is not { } known)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (!await known.MayConfigureAsync(chat.Address, call.Member.Id, cancellationToken))
        {
            return Reply.Notice(call.Say.Text("elsewhere.refused"));
        }

        var there = call with { Chat = chat, SaidIn = call.Chat, Member = call.Member with { IsAdmin = true } };
        return act(there) is { } doing ? About(about, await doing) : Reply.Notice(call.Say.Text("button.old"));
    }

    private static Reply About(ChatId chat, Reply reply) => reply with
    {
        Messages = [.. reply.Messages.Select(message => About(chat, message))],
        Replacement = reply.Replacement is { } replacement ? About(chat, replacement) : null,
    };

    private static Message About(ChatId chat, Message message) => message with
    {
        Buttons =
        [
            .. message.Buttons.Select(row => (IReadOnlyList<Button>)
            [
                .. row.Select(button => button.Payload is { } payload ? new OtherChatButton(chat, payload).Labelled(button.Label) : button),
            ]),
        ],
    };
}

/// <summary>Press another button, about another chat than the one it is pressed in.</summary>
/// <param name="Chat">The chat it is about.</param>
/// <param name="Payload">The other button's payload, at most 40 bytes.</param>
internal sealed record OtherChatButton(ChatId Chat, string Payload) : IButtonPayload<OtherChatButton>
{
    public static string Kind => "c";

    public static Places Places => Places.Private;

    public string Fields => ScheduleCodes.OfId(Chat.Value) + Payload;

    public static OtherChatButton? Read(string fields) =>
        fields.Length > ScheduleCodes.IdLength && ScheduleCodes.ReadId(fields[..ScheduleCodes.IdLength]) is { } id
            ? new(new ChatId(id), fields[ScheduleCodes.IdLength..])
            : null;
}
