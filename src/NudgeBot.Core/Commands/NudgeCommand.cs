using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>One nudge now, the next of the programme; and the buttons under every nudge.</summary>
internal sealed class NudgeCommand(
    IChatStore chats, IScheduleStore schedules, IReactionStore reactions, IPartnerStore partners, IGuideLibrary guides, ShownNudges shown,
    NudgeMessages messages)
    : IChatCommand,
        IButtonHandler<NudgeNowButton>,
        IButtonHandler<AnotherButton>,
        IButtonHandler<TriedButton>,
        IButtonHandler<SaveButton>
{
    public CommandDescription Description { get; } = new("nudge", 4);

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        await TakeNextAsync(call, under: null, cancellationToken);

    public Task<Reply> PressedAsync(NudgeNowButton button, CommandCall call, CancellationToken cancellationToken) =>
        RunAsync(call, "", cancellationToken);

    public Task<Reply> PressedAsync(AnotherButton button, CommandCall call, CancellationToken cancellationToken) =>
        TakeNextAsync(call, button.Nudge, cancellationToken);

    public Task<Reply> PressedAsync(TriedButton button, CommandCall call, CancellationToken cancellationToken) =>
        ReactAsync(button.Nudge, ReactionKind.Tried, "nudge.tried-thanks", "nudge.tried-already", call, cancellationToken);

    public Task<Reply> PressedAsync(SaveButton button, CommandCall call, CancellationToken cancellationToken) =>
        ReactAsync(button.Nudge, ReactionKind.Saved, "nudge.saved", "nudge.saved-already", call, cancellationToken);

    private async Task<Reply> TakeNextAsync(CommandCall call, string? under, CancellationToken cancellationToken)
    {
        var seen = await LatestAsync(call.Chat, under, cancellationToken);
        Nudge? taken = null;
        if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is [var first, ..])
        {
            // What one parent asks for must not move on a programme that two walk together.
            var isShared = await partners.FindAsync(call.Chat.Id, cancellationToken) is not null;
            await schedules.ChangeAsync(first.Id, Walk, cancelDue: false, cancellationToken);

            Schedule Walk(Schedule schedule)
            {
                var next = Take(schedule.Guide, schedule.Position);
                return isShared ? schedule : schedule with { Position = next };
            }
        }
        else
        {
            await chats.ChangeAsync(
                call.Chat.Id,
                chat => chat with { Settings = chat.Settings with { Position = Take(chat.Settings.Guide, chat.Settings.Position) } },
                cancellationToken);
        }

        if (taken is null)
        {
            return Reply.Say(call.Say.Message("nudge.none-fits"));
        }

        await shown.RememberAsync(call.Chat.Id, taken.Id, cancellationToken);
        return Reply.Say(messages.For(call.Chat, taken, call.Say));

        int Take(string? guide, int position)
        {
            var programme = guides.Get(guide).Programme;
            var next = programme.NextUnseen(position, NudgeFit.At(position, programme, call.Chat.Settings, call.Now).Includes, seen);
            taken = next?.Nudge;
            return next?.Next ?? position;
        }
    }

    private async Task<IReadOnlyList<string>> LatestAsync(Chat chat, string? under, CancellationToken cancellationToken)
    {
        var latest = await shown.LatestAsync(chat, cancellationToken);
        return under is null ? latest : [.. latest.Prepend(under).Distinct()];
    }

    private async Task<Reply> ReactAsync(
        string nudge, ReactionKind kind, string thanks, string already, CommandCall call, CancellationToken cancellationToken) =>
        guides.FindNudge(call.Chat.Settings.Guide, nudge) is null
            ? Reply.Notice(call.Say.Text("button.old"))
            : !call.ButtonsCount ? Reply.Notice(call.Say.Text("group.buttons-off"))
            : Reply.Notice(call.Say.Text(
                await reactions.AddAsync(new Reaction(call.Chat.Id, kind, nudge, call.Now), cancellationToken) ? thanks : already));
}

/// <summary>One nudge now.</summary>
internal sealed record NudgeNowButton : IButtonPayload<NudgeNowButton>
{
    public static string Kind => "nudge-now";

    public string Fields => "";

    public static NudgeNowButton? Read(string fields) => new();
}

/// <summary>Another nudge than this one.</summary>
internal sealed record AnotherButton(string Nudge) : IButtonPayload<AnotherButton>
{
    public static string Kind => "another";

    public string Fields => Nudge;

    public static AnotherButton? Read(string fields) => new(fields);
}

/// <summary>"I tried it."</summary>
internal sealed record TriedButton(string Nudge) : IButtonPayload<TriedButton>
{
    public static string Kind => "tried";

    public string Fields => Nudge;

    public static TriedButton? Read(string fields) => new(fields);
}

/// <summary>Keep this nudge.</summary>
internal sealed record SaveButton(string Nudge) : IButtonPayload<SaveButton>
{
    public static string Kind => "save";

    public string Fields => Nudge;

    public static SaveButton? Read(string fields) => new(fields);
}
