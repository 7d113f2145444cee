using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Partners;

/// <summary>Links this private chat with the other parent's, on any platform, by a code that one gives the other.</summary>
internal sealed class PartnerCommand(IChatStore chats, IPartnerStore partners, PartnerLinks links)
    : IAnswerableCommand, IButtonHandler<PartnerCodeButton>, IButtonHandler<PartnerModeButton>, IButtonHandler<UnlinkButton>
{
    private const string Name = "partner";

    public CommandDescription Description { get; } = new(Name, 17)
    {
        Argument = new CommandArgument("code"),
        Places = Places.Private,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(call.Chat.Id, cancellationToken) is { } link)
        {
            return Reply.Say(Panel(call, link));
        }

        if (arguments.Length > 0)
        {
            return Reply.Say(await EnterAsync(call, arguments, cancellationToken));
        }

        await chats.AskAsync(call, Name, cancellationToken);
        return Reply.Say(call.Say.Message("partner.panel").WithButtons(new PartnerCodeButton().Labelled(call.Say.Text("partner.make"))));
    }

    public bool IsAnswer(string words, CommandCall call) => PartnerCode.HashOf(words) is not null;

    public async Task<Reply> PressedAsync(PartnerCodeButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(call.Chat.Id, cancellationToken) is { } link)
        {
            return Reply.Replace(Panel(call, link));
        }

        var code = PartnerCode.New();
        await partners.PutCodeAsync(call.Chat.Id, PartnerCode.HashOf(code)!, call.Now + PartnerCode.WorksFor, cancellationToken);
        return Reply.Replace(call.Say.Message("partner.code", ("code", code)));
    }

    public async Task<Reply> PressedAsync(PartnerModeButton button, CommandCall call, CancellationToken cancellationToken) =>
        await links.ChangeModeAsync(call.Chat.Id, button.Mode, call.Now, cancellationToken) is { } link
            ? Reply.Replace(Panel(call, link))
            : Reply.Replace(call.Say.Message("partner.none"));

    public async Task<Reply> PressedAsync(UnlinkButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(call.Chat.Id, cancellationToken) is { } link && UnlinkButton.Of(link) != button)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        return Reply.Replace(call.Say.Message(
            await links.UnlinkAsync(call.Chat.Id, call.Now, cancellationToken) ? "partner.unlinked" : "partner.none"));
    }

    private async Task<Message> EnterAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        if (PartnerCode.HashOf(typed) is not { } hash)
        {
            await chats.AskAsync(call, Name, cancellationToken);
            return call.Say.Message("partner.not-a-code");
        }

        var entry = await links.EnterAsync(call.Chat.Id, hash, call.Now, cancellationToken);
        if (entry.Result == CodeResult.NoSuchCode)
        {
            await chats.AskAsync(call, Name, cancellationToken);
        }

        return entry.Link is { } link ? Panel(call, link) : call.Say.Message($"partner.problem.{PhraseKeys.Of(entry.Result)}");
    }

    private static Message Panel(CommandCall call, PartnerLink link) =>
        PartnerModes.Offer(call.Say.Message("partner.linked"), link.Mode, call.Say)
            .WithButtons(UnlinkButton.Of(link).Labelled(call.Say.Text("partner.unlink")));
}

/// <summary>Make a code for my partner.</summary>
internal sealed record PartnerCodeButton : IButtonPayload<PartnerCodeButton>
{
    public static string Kind => "partner-code";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static PartnerCodeButton? Read(string fields) => new();
}

/// <summary>End this link, and no later one.</summary>
/// <param name="LinkedAtMs">When the link was made, in milliseconds since 1970.</param>
internal sealed record UnlinkButton(long LinkedAtMs) : IButtonPayload<UnlinkButton>
{
    public static string Kind => "unlink";

    public static Places Places => Places.Private;

    public string Fields => FormattableString.Invariant($"{LinkedAtMs}");

    public static UnlinkButton Of(PartnerLink link) => new(link.LinkedAt.ToUnixTimeMilliseconds());

    public static UnlinkButton? Read(string fields) => long.TryParse(fields, out var at) ? new(at) : null;
}
