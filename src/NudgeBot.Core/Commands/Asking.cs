using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands;

/// <summary>Asks whoever called for something to type, in the chat where they called.</summary>
internal static class Asking
{
    /// <summary>How long an answer is usually awaited.</summary>
    public static readonly Duration AnswerWithin = Duration.FromHours(1);

    /// <summary>Takes their next plain message as the answer to a command.</summary>
    /// <param name="chats">The chats.</param>
    /// <param name="call">The call.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="context">What the command was told so far.</param>
    /// <param name="within">How long the answer is awaited; null for <see cref="AnswerWithin"/>.</param>
    public static Task AskAsync(
        this IChatStore chats, CommandCall call, string command, CancellationToken cancellationToken, string context = "", Duration? within = null)
    {
        call.NoteAsked();
        return chats.ChangeAsync(
            call.Here.Id,
            chat => chat.Asked(new Awaited(command, context, call.Now + (within ?? AnswerWithin), call.Member.Id), call.Now),
            cancellationToken);
    }

    /// <summary>Takes it so no longer; what others were asked stays open.</summary>
    public static Task AskNothingAsync(this IChatStore chats, CommandCall call, CancellationToken cancellationToken) =>
        chats.ChangeAsync(call.Here.Id, chat => chat.WithoutQuestionTo(call.Member.Id), cancellationToken);
}
