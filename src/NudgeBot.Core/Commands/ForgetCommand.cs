using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Partners;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>Deletes everything about the chat, after one confirmation.</summary>
internal sealed class ForgetCommand(IChatStore chats, PartnerLinks partners)
    : IChatCommand, IButtonHandler<ForgetAskButton>, IButtonHandler<ForgetButton>, IButtonHandler<KeepButton>
{
    public CommandDescription Description { get; } = new("forget", 82) { Audience = Audience.Admins };

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(Confirmation(call)));

    public Task<Reply> PressedAsync(ForgetAskButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(Confirmation(call)));

    public async Task<Reply> PressedAsync(ForgetButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await partners.UnlinkAsync(call.Chat.Id, call.Now, cancellationToken);
        await chats.ForgetAsync(call.Chat.Id, cancellationToken);
        return Reply.Replace(call.Say.Message("forget.done"));
    }

    public Task<Reply> PressedAsync(KeepButton button, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Replace(call.Say.Message("forget.kept")));

    private static Message Confirmation(CommandCall call) => call.Say.Message("forget.ask")
        .WithButtons(new ForgetButton().Labelled(call.Say.Text("forget.yes")), new KeepButton().Labelled(call.Say.Text("forget.no")));
}

/// <summary>Ask whether to forget.</summary>
internal sealed record ForgetAskButton : IButtonPayload<ForgetAskButton>
{
    public static string Kind => "forget-ask";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static ForgetAskButton? Read(string fields) => new();
}

/// <summary>Forget everything.</summary>
internal sealed record ForgetButton : IButtonPayload<ForgetButton>
{
    public static string Kind => "forget";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static ForgetButton? Read(string fields) => new();
}

/// <summary>Keep everything.</summary>
internal sealed record KeepButton : IButtonPayload<KeepButton>
{
    public static string Kind => "keep";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static KeepButton? Read(string fields) => new();
}
