using System.Globalization;
using NudgeBot.Core.Chats;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TelegramChatId = Telegram.Bot.Types.ChatId;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Looks channels up, with their administrators as they are at this moment.</summary>
internal sealed class TelegramChannels(TelegramConnection connection, TelegramAdmins admins) : IChannelDirectory
{
    private const string Site = "t.me/";
    private const string PrivateMark = "c";
    private const string ChannelMark = "-100";

    /// <inheritdoc/>
    public string Platform => TelegramPlatform.PlatformName;

    /// <inheritdoc/>
    /// <exception cref="RequestException">Telegram could not be asked.</exception>
    public async Task<FoundChannel> FindAsync(string channel, string member, CancellationToken cancellationToken)
    {
        if (IdOf(channel) is not { } id || !long.TryParse(member, CultureInfo.InvariantCulture, out var person))
        {
            return new FoundChannel(ChannelResult.Unknown);
        }

        ChatFullInfo found;
        try
        {
            found = await connection.Calls.GetChat(chatId: id, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
        {
            return new FoundChannel(refusal.ErrorCode == 403 ? ChannelResult.BotIsNotThere : ChannelResult.Unknown);
        }

        return found.Type == ChatType.Channel
            ? await CheckAsync(found.Id, person, cancellationToken)
            : new FoundChannel(ChannelResult.NotAChannel);
    }

    // Only an administrator learns who the others are.
    private async Task<FoundChannel> CheckAsync(long channel, long person, CancellationToken cancellationToken)
    {
        ChatMember[] known;
        try
        {
            known = await connection.Calls.GetChatAdministrators(chatId: channel, returnBots: true, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
        {
            return new FoundChannel(ChannelResult.BotIsNotThere);
        }

        // What was remembered of its admins may be a minute old.
        admins.Forget(channel);
        return !known.Any(admin => admin.User.Id == person) ? new FoundChannel(ChannelResult.NotAnAdmin)
            : known.FirstOrDefault(admin => admin.User.Id == connection.Calls.BotId) switch
            {
                ChatMemberAdministrator { CanPostMessages: true } =>
                    new FoundChannel(ChannelResult.Ready, new TelegramPlace(channel).Address),
                null => new FoundChannel(ChannelResult.BotIsNotThere),
                _ => new FoundChannel(ChannelResult.BotMayNotPost),
            };
    }

    // "@name", "name", "https://t.me/name", "https://t.me/c/number/post" of a private channel, or an id.
    private static TelegramChatId? IdOf(string channel)
    {
        var words = channel.Trim();
        var site = words.IndexOf(Site, StringComparison.OrdinalIgnoreCase);
        var path = site < 0 ? [words] : words[(site + Site.Length)..].Split('/', '?');
        var name = path[0].TrimStart('@');
        return long.TryParse(path is [PrivateMark, var number, ..] ? ChannelMark + number : words, CultureInfo.InvariantCulture, out var id)
                ? new TelegramChatId(id)
            : name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? new TelegramChatId($"@{name}")
            : null;
    }
}
