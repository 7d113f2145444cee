using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>The form for what a chat is asked to type, on platforms that have forms.</summary>
internal sealed class Typing(IChatStore chats, CommandCatalogue commands) : IButtonHandler<TypeButton>
{
    private static readonly Duration AnswerWithin = Duration.FromMinutes(15);

    /// <summary>Opens the form, and goes on waiting for as long as somebody may type.</summary>
    public async Task<Reply> PressedAsync(TypeButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (!button.Answers(call.Awaited, call.Now) || commands.Find(button.Command) is not { Description: var description } command)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        var until = call.Now + AnswerWithin;
        await chats.ChangeAsync(
            call.Chat.Id,
            chat => chat.Awaited.From(call.Member.Id) is { } awaited && button.Answers(awaited, call.Now) && awaited.Until < until
                ? chat.Asked(awaited with { Until = until }, call.Now)
                : chat,
            cancellationToken);
        var hint = (command as IAnswerableCommand)?.HintKey(call) ?? $"command.{description.Name}.{description.Argument?.Name}";
        return new Reply
        {
            Form = new Form(call.Say.Text("form.title"), call.Say.Text("form.field"), call.Say.Text(hint), button.Payload),
        };
    }
}

/// <summary>Let me type what was asked, into a form; and no other question than that one.</summary>
/// <param name="Command">The name of the command that asked.</param>
/// <param name="Question">What tells its question from others.</param>
internal sealed record TypeButton(string Command, string Question) : IButtonPayload<TypeButton>
{
    private const int QuestionLength = 6;

    public static string Kind => "type";

    public string Fields => $"{Command},{Question}";

    /// <summary>As a form sends it back.</summary>
    public string Payload => $"{Kind}:{Fields}";

    /// <summary>The button for what is awaited.</summary>
    public static TypeButton For(Awaited awaited) => new(
        awaited.Command, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(awaited.Context)))[..QuestionLength]);

    /// <summary>Whether that is still what is awaited.</summary>
    public bool Answers(Awaited? awaited, Instant now) => awaited is not null && awaited.Until > now && For(awaited) == this;

    public static TypeButton? Read(string fields) => fields.Split(',') is [var command, var question] ? new(command, question) : null;

    /// <summary>Reads what a form sent back; null when it makes no sense.</summary>
    public static TypeButton? Of(string payload) =>
        payload.StartsWith($"{Kind}:", StringComparison.Ordinal) ? Read(payload[(Kind.Length + 1)..]) : null;
}
