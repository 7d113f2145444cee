using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>What a notice of a suspension is about.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Where">The kind of place.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Times">The times of its first schedule, by which the admin knows it.</param>
public sealed record SuspensionFields(SuspensionReason Reason, SuspendedPlace Where, ChatId Chat, SendTimes Times)
{
    /// <summary>The fields of a suspended chat.</summary>
    public static SuspensionFields Of(SuspendedChat suspended) => new(
        suspended.Chat.Suspension!.Reason, PlaceOf(suspended.Chat), suspended.Chat.Id, suspended.Schedules[0].Times);

    /// <summary>The name of a reason, as it is stored and in the keys of phrases.</summary>
    public static string NameOf(SuspensionReason reason) => reason == SuspensionReason.MissingRight ? "missing-right" : reason.ToString().ToLowerInvariant();

    /// <summary>The stored form, read back by <see cref="Parse"/>.</summary>
    public override string ToString() => $"{Reason} {Where} {Chat} {Times}";

    /// <summary>Reads the stored form; null when it is none.</summary>
    public static SuspensionFields? Parse(string stored) =>
        stored.Split(' ', 4) is [var reason, var where, var chat, var times]
        && Enum.TryParse<SuspensionReason>(reason, out var why)
        && Enum.TryParse<SuspendedPlace>(where, out var place)
        && Guid.TryParse(chat, out var id)
        && SendTimes.TryParse(times) is { } sent
            ? new SuspensionFields(why, place, new ChatId(id), sent)
            : null;

    private static SuspendedPlace PlaceOf(Chat chat) =>
        chat.Kind == ChatKind.Channel ? SuspendedPlace.Channel
        : chat.Address.Platform == "discord" ? SuspendedPlace.Server
        : chat.Address.Place.Contains('/', StringComparison.Ordinal) ? SuspendedPlace.Topic
        : SuspendedPlace.Group;
}

/// <summary>The kinds of places to which nothing can be sent, as they lack different rights.</summary>
public enum SuspendedPlace
{
    /// <summary>A group; where it has topics, its General.</summary>
    Group,

    /// <summary>A topic of a group.</summary>
    Topic,

    /// <summary>A channel of many readers.</summary>
    Channel,

    /// <summary>A channel or thread of a server.</summary>
    Server,
}
