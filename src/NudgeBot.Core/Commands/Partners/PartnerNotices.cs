using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Partners;

/// <summary>Tells the other of two linked chats what happened, through the outbox, since it may be on another platform.</summary>
internal sealed class PartnerNotices(IChatStore chats, IOutboxStore outbox) : INoticeWords
{
    private const string Linked = "linked";
    private const string Left = "left";

    private static readonly Duration WelcomeFor = Duration.FromHours(24);
    private static readonly LocalTime Morning = new(8, 0);

    public string NoticeKind => "partner";

    public Message Compose(string fields, Phrasebook say) => fields switch
    {
        Linked => PartnerModes.Offer(say.Message("partner.linked"), PartnerMode.Same, say),
        Left => say.Message("partner.left"),
        _ => say.Message("partner.changed", ("mode", say.Text($"partner.mode.{fields}"))).Then(say.Message($"partner.means.{fields}")),
    };

    /// <summary>The code was entered: told at once, since somebody is waiting for it.</summary>
    public Task TellLinkedAsync(ChatId to, Instant now, CancellationToken cancellationToken) =>
        TellAsync(to, Linked, now, now, cancellationToken);

    /// <summary>The link is over.</summary>
    public async Task TellLeftAsync(ChatId to, Instant now, CancellationToken cancellationToken) =>
        await TellAsync(to, Left, now, await NotAtNightAsync(to, now, cancellationToken), cancellationToken);

    /// <summary>They share the programme in another way.</summary>
    public async Task TellChangedAsync(ChatId to, PartnerMode mode, Instant now, CancellationToken cancellationToken) =>
        await TellAsync(to, PhraseKeys.Of(mode), now, await NotAtNightAsync(to, now, cancellationToken), cancellationToken);

    private Task TellAsync(ChatId to, string what, Instant now, Instant due, CancellationToken cancellationToken) => outbox.AddAsync(
        new PlannedDelivery
        {
            Id = new DeliveryId(Guid.CreateVersion7(now.ToDateTimeOffset())),
            Chat = to,
            Schedule = new ScheduleId(Guid.NewGuid()),
            Guide = "",
            Nudge = "",
            Position = 0,
            DueAt = due,
            ExpiresAt = due + WelcomeFor,
            Notice = new Notice(NoticeKind, what),
        },
        cancellationToken);

    private async Task<Instant> NotAtNightAsync(ChatId to, Instant now, CancellationToken cancellationToken)
    {
        var zone = (await chats.FindAsync(to, cancellationToken))?.Settings.Zone is { } known ? TimeZones.Get(known) : null;
        return zone is not null && Freshness.IsNight(now.InZone(zone).TimeOfDay)
            ? new SendTimes(SendDays.Daily, Morning).NextAfter(now, zone).At
            : now;
    }
}
