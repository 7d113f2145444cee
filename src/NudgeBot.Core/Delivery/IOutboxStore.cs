using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>The table of deliveries. A delivery is written before it is sent.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Takes up to <paramref name="most"/> schedules whose next send has come, lets <paramref name="plan"/> decide, and writes
    /// the deliveries and the schedules' next sends in one transaction. Safe on several nodes at once: no two take the same
    /// schedule, and a delivery that is already written for a schedule and instant is not written again.
    /// </summary>
    /// <returns>How many schedules were planned; less than <paramref name="most"/> when no more are due.</returns>
    Task<int> PlanDueAsync(Instant now, int most, Func<DueSchedule, Plan> plan, CancellationToken cancellationToken);

    /// <summary>
    /// Claims up to <paramref name="most"/> due deliveries of a platform, earliest first. A claim made under an older
    /// <paramref name="fence"/> is void: its owner died or lost its lease, and the delivery is claimed again.
    /// </summary>
    Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string platform, long fence, Instant now, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Records outcomes in one transaction, only for deliveries still claimed under <paramref name="fence"/>. A delivery
    /// that expires, fails or is cancelled gives its schedule the position back, unless a later one was sent.
    /// </summary>
    Task RecordAsync(IReadOnlyList<DeliveryRecord> records, long fence, CancellationToken cancellationToken);

    /// <summary>Gives claimed deliveries back unsent, so that the next owner need not wonder about them.</summary>
    Task ReleaseAsync(IReadOnlyList<DeliveryId> deliveries, long fence, CancellationToken cancellationToken);

    /// <summary>
    /// Expires up to <paramref name="most"/> due deliveries whose time is over and that no courier under
    /// <paramref name="fence"/> holds.
    /// </summary>
    Task<int> ExpireAsync(string platform, long fence, Instant now, int most, CancellationToken cancellationToken);

    /// <summary>Writes one delivery outside any planning, such as one put off until the evening. Idempotent by schedule and instant.</summary>
    Task AddAsync(PlannedDelivery delivery, CancellationToken cancellationToken);

    /// <summary>A chat's latest deliveries, newest first, up to <paramref name="most"/>.</summary>
    Task<IReadOnlyList<PastDelivery>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken);

    /// <summary>
    /// When the earliest delivery of a platform may be tried that is not claimed under <paramref name="fence"/> or a later one;
    /// null when there is none.
    /// </summary>
    Task<Instant?> EarliestAsync(string platform, long fence, CancellationToken cancellationToken);
}
