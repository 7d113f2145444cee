using System.Globalization;
using NudgeBot.Core.Chats;

namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>A place on Telegram: "chat" or "chat/topic".</summary>
/// <param name="Chat">The chat's id: positive for people, negative for groups and channels.</param>
/// <param name="Topic">The forum topic's id; null outside forums and in a forum's General topic.</param>
internal readonly record struct TelegramPlace(long Chat, int? Topic = null)
{
    public bool IsPrivate => Chat > 0;

    public ChatAddress Address => new(
        TelegramPlatform.PlatformName,
        Topic is { } topic ? FormattableString.Invariant($"{Chat}/{topic}") : Chat.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The address is no place on Telegram.</exception>
    public static TelegramPlace Of(ChatAddress address)
    {
        var place = address.Place.AsSpan();
        var slash = place.IndexOf('/');
        return slash < 0
            ? new TelegramPlace(long.Parse(place, CultureInfo.InvariantCulture))
            : new TelegramPlace(
                long.Parse(place[..slash], CultureInfo.InvariantCulture),
                int.Parse(place[(slash + 1)..], CultureInfo.InvariantCulture));
    }
}
