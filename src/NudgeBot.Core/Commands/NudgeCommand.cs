using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>One nudge now, the next of the programme; and the buttons under every nudge.</summary>
internal sealed class NudgeCommand(
    IChatStore chats, IScheduleStore schedules, IOutboxStore outbox, IReactionStore reactions, IGuideLibrary guides)
    : IChatCommand,
        IButtonHandler<NudgeNowButton>,
        IButtonHandler<AnotherButton>,
        IButtonHandler<TriedButton>,
        IButtonHandler<SaveButton>,
        IButtonHandler<NotNowButton>
{
    private static readonly LocalTime Evening = new(19, 30);
    private static readonly Duration AtLeastLater = Duration.FromHours(1);

    public CommandDescription Description { get; } = new("nudge", 4);

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        await TakeNextAsync(call, cancellationToken) is { } nudge
            ? Reply.Say(NudgeMessages.Of(nudge, call.Say))
            : Reply.Say(call.Say.Message("nudge.none-fits"));

    public Task<Reply> PressedAsync(NudgeNowButton button, CommandCall call, CancellationToken cancellationToken) =>
        RunAsync(call, "", cancellationToken);

    public Task<Reply> PressedAsync(AnotherButton button, CommandCall call, CancellationToken cancellationToken) =>
        RunAsync(call, "", cancellationToken);

    public Task<Reply> PressedAsync(TriedButton button, CommandCall call, CancellationToken cancellationToken) =>
        ReactAsync(button.Nudge, ReactionKind.Tried, "nudge.tried-thanks", "nudge.tried-already", call, cancellationToken);

    public Task<Reply> PressedAsync(SaveButton button, CommandCall call, CancellationToken cancellationToken) =>
        ReactAsync(button.Nudge, ReactionKind.Saved, "nudge.saved", "nudge.saved-already", call, cancellationToken);

    public async Task<Reply> PressedAsync(NotNowButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (Find(call, button.Nudge) is not { } nudge)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is not [var schedule, ..])
        {
            return Reply.Notice(call.Say.Text("nudge.not-now-unscheduled"));
        }

        var zone = TimeZones.Get(schedule.Zone);
        var local = call.Now.InZone(zone).LocalDateTime;
        var send = new SendTimes(SendDays.Daily, Evening).NextAfter(call.Now + AtLeastLater, zone);
        await outbox.AddAsync(
            new PlannedDelivery
            {
                Id = new DeliveryId(Guid.CreateVersion7(call.Now.ToDateTimeOffset())),
                Chat = call.Chat.Id,
                Schedule = schedule.Id,
                Guide = schedule.Guide,
                Nudge = nudge.Id,
                Position = schedule.Position,
                DueAt = send.At,
                ExpiresAt = Freshness.ExpiryOf(send, zone),
                Reason = DeliveryReason.Snoozed,
            },
            cancellationToken);
        return Reply.Notice(call.Say.Text(
            send.Local.Date == local.Date ? "nudge.not-now-this-evening" : "nudge.not-now-tomorrow-evening",
            ("time", call.Say.Time(send.Local.TimeOfDay))));
    }

    private async Task<Nudge?> TakeNextAsync(CommandCall call, CancellationToken cancellationToken)
    {
        Nudge? taken = null;
        if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is [var first, ..])
        {
            await schedules.ChangeAsync(
                first.Id, schedule => schedule with { Position = Take(schedule.Guide, schedule.Position) }, cancelDue: false, cancellationToken);
        }
        else
        {
            await chats.ChangeAsync(
                call.Chat.Id,
                chat => chat with { Settings = chat.Settings with { Position = Take(chat.Settings.Guide, chat.Settings.Position) } },
                cancellationToken);
        }

        return taken;

        int Take(string? guide, int position)
        {
            var next = guides.Get(guide).Programme.NextFrom(position, new NudgeFit(call.Chat.Settings, call.Now).Includes);
            taken = next?.Nudge;
            return next?.Next ?? position;
        }
    }

    private async Task<Reply> ReactAsync(
        string nudge, ReactionKind kind, string thanks, string already, CommandCall call, CancellationToken cancellationToken) =>
        Find(call, nudge) is null
            ? Reply.Notice(call.Say.Text("button.old"))
            : Reply.Notice(call.Say.Text(
                await reactions.AddAsync(new Reaction(call.Chat.Id, kind, nudge, call.Now), cancellationToken) ? thanks : already));

    private Nudge? Find(CommandCall call, string id) => guides.Guides.Prepend(guides.Get(call.Chat.Settings.Guide))
        .Select(guide => guide.FindNudge(id))
        .FirstOrDefault(nudge => nudge is not null);
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

/// <summary>Send this nudge again in the evening.</summary>
internal sealed record NotNowButton(string Nudge) : IButtonPayload<NotNowButton>
{
    public static string Kind => "not-now";

    public static Audience Audience => Audience.Admins;

    public string Fields => Nudge;

    public static NotNowButton? Read(string fields) => new(fields);
}
