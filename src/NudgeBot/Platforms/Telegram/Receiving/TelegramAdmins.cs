using System.Collections.Concurrent;
using System.Globalization;
using NudgeBot.Core.Chats;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Knows who is an admin of a group, as it was at most a minute ago.</summary>
internal sealed class TelegramAdmins(TelegramConnection connection, TimeProvider time) : IChatRights
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(long Chat, long User), (bool IsAdmin, long At)> _known = new();

    /// <inheritdoc/>
    public string Platform => TelegramPlatform.PlatformName;

    /// <inheritdoc/>
    /// <exception cref="RequestException">Telegram could not be asked.</exception>
    public async Task<bool> MayConfigureAsync(ChatAddress chat, string member, CancellationToken cancellationToken) =>
        long.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var user)
        && await IsAdminAsync(TelegramPlace.Of(chat).Chat, user, cancellationToken);

    /// <summary>Whether a user is the creator or an administrator of a group; false when Telegram does not find them there.</summary>
    /// <exception cref="RequestException">Telegram could not be asked.</exception>
    public async Task<bool> IsAdminAsync(long chat, long user, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((chat, user), out var known) && time.GetElapsedTime(known.At) < Remembered)
        {
            return known.IsAdmin;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        var isAdmin = await AskAsync(chat, user, cancellationToken);
        _known[(chat, user)] = (isAdmin, time.GetTimestamp());
        return isAdmin;
    }

    /// <summary>Something changed in a chat: its admins are asked for again.</summary>
    public void Forget(long chat)
    {
        foreach (var member in _known.Keys.Where(member => member.Chat == chat))
        {
            _known.TryRemove(member, out _);
        }
    }

    private async Task<bool> AskAsync(long chat, long user, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.Calls.GetChatMember(chatId: chat, userId: user, cancellationToken: cancellationToken)).IsAdmin;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
        {
            return false;
        }
    }
}
