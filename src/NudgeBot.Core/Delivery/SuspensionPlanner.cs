using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// Plans what is told of suspended chats: one notice of what befell a group with its topics, or a server with its channels, in
/// the daytime of whoever is told.
/// </summary>
public static class SuspensionPlanner
{
    /// <summary>The kind of the notice; its fields are those of <see cref="SuspensionFields"/>.</summary>
    public const string NoticeKind = "suspended";

    /// <summary>How long a suspension lasts before it is told: a bot that is moved or added again needs no word.</summary>
    public static readonly Duration ToldAfter = Duration.FromSeconds(20);

    private static readonly Duration WelcomeFor = Duration.FromHours(24);
    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>Plans.</summary>
    /// <param name="suspended">The chats.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<SuspensionTold> Plan(IReadOnlyList<SuspendedChat> suspended, Instant now)
    {
        var told = new HashSet<(ChatId, string, SuspensionReason)>();
        return [.. suspended
            .OrderBy(one => one.Chat.Address.Place.Length)
            .Select(one => new SuspensionTold(
                one,
                new ChatChange(
                    one.Chat.Id, ChatChange.NoticedByBot, ChatChange.Suspended, SuspensionFields.NameOf(one.Chat.Suspension!.Reason), now),
                one.Admin is { } admin && told.Add((admin.Id, Befallen(one.Chat, one.Chat.Suspension.Reason), one.Chat.Suspension.Reason))
                    ? Notice(one, admin, now)
                    : null))];
    }

    // A topic is closed by itself; a right is missing in a channel of a server, or in a group altogether.
    private static string Befallen(Chat chat, SuspensionReason reason) => reason switch
    {
        SuspensionReason.Closed => chat.Address.Place,
        SuspensionReason.Removed when chat.Server is { } server => server,
        _ => chat.Address.Place.Split('/')[0],
    };

    private static PlannedDelivery Notice(SuspendedChat suspended, Chat admin, Instant now)
    {
        var due = NotAtNight(admin, now);
        return new PlannedDelivery
        {
            Id = new DeliveryId(Guid.CreateVersion7(now.ToDateTimeOffset())),
            Chat = admin.Id,
            Schedule = new ScheduleId(Guid.NewGuid()),
            Guide = "",
            Nudge = "",
            Position = 0,
            DueAt = due,
            ExpiresAt = due + WelcomeFor,
            Notice = new Notice(NoticeKind, SuspensionFields.Of(suspended).ToString()),
        };
    }

    private static Instant NotAtNight(Chat admin, Instant now) =>
        admin.Settings.Zone is { } zone && TimeZones.Get(zone) is var known && Freshness.IsNight(now.InZone(known).TimeOfDay)
            ? new SendTimes(SendDays.Daily, Morning).NextAfter(now, known).At
            : now;
}
