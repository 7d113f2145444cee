using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Platforms.Telegram.Receiving;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Addresses at t.me that lead to the bot, once it knows its name.</summary>
internal sealed class TelegramLinks : IDeepLinks
{
    // What is surely taken of an address under a button.
    private const int LongestAddress = 2000;

    private volatile BotIdentity? _bot;

    public string Platform => TelegramPlatform.PlatformName;

    /// <summary>The bot has learned its name.</summary>
    public void Introduce(BotIdentity bot) => _bot = bot;

    public Uri? To(string place) => Bot(place.Length == 0 ? "" : $"?start={place}");

    public Uri? PassOn(string place, string words)
    {
        if (To(place) is not { } link)
        {
            return null;
        }

        var bare = $"https://t.me/share/url?url={Uri.EscapeDataString(link.AbsoluteUri)}";
        var full = $"{bare}&text={Uri.EscapeDataString(words)}";
        return new Uri(full.Length <= LongestAddress ? full : bare);
    }

    // A group needs to give the bot no right: privacy mode stays on, and it reads only what is said to it.
    public Uri? ToAddToGroup() => Bot("?startgroup=hello");

    public Uri? ToAddToChannel() => Bot("?startchannel&admin=post_messages");

    private Uri? Bot(string query) => _bot is { Username.Length: > 0 } bot ? new Uri($"https://t.me/{bot.Username}{query}") : null;
}
