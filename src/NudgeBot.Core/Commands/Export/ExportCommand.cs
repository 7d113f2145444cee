using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Export;

/// <summary>A file of everything that is kept of the chat.</summary>
internal sealed class ExportCommand(
    IChatStore chats, IScheduleStore schedules, IOutboxStore outbox, IReactionStore reactions, IHistoryStore history,
    IPartnerStore partners)
    : IChatCommand, IButtonHandler<ExportButton>
{
    private static readonly Instant Ever = Instant.FromUnixTimeSeconds(0);

    public CommandDescription Description { get; } = new("export", 81) { Audience = Audience.Admins, OnlyForMember = true };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var chat = await chats.FindAsync(call.Chat.Id, cancellationToken) ?? call.Chat;
        var kept = new List<Reaction>();
        foreach (var kind in Enum.GetValues<ReactionKind>())
        {
            kept.AddRange(await reactions.OfChatAsync(chat.Id, kind, Ever, int.MaxValue, cancellationToken));
        }

        var document = ChatDocument.Write(
            chat,
            await schedules.OfChatAsync(chat.Id, cancellationToken),
            await outbox.LatestAsync(chat.Id, int.MaxValue, cancellationToken),
            kept.OrderByDescending(reaction => reaction.At),
            await history.LatestAsync(chat.Id, int.MaxValue, cancellationToken),
            await partners.FindAsync(chat.Id, cancellationToken),
            call.Now);
        return Reply.Say(call.Say.Message("export.done") with
        {
            Attachment = new Attachment("nudgebot-export.json", "application/json", document, call.Say.Text("export.file")),
        });
    }

    public async Task<Reply> PressedAsync(ExportButton button, CommandCall call, CancellationToken cancellationToken) =>
        await RunAsync(call, "", cancellationToken) with { OnlyForMember = true };
}

/// <summary>Give me a file of everything.</summary>
internal sealed record ExportButton : IButtonPayload<ExportButton>
{
    public static string Kind => "export";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static ExportButton? Read(string fields) => new();
}
