using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>
/// The button by which a person picks a channel they may post in. Telegram then offers to make the bot an administrator there,
/// with the right to post and no other.
/// </summary>
internal static class ChannelRequest
{
    /// <summary>What Telegram gives back with the pick.</summary>
    public const int Id = 1;

    public static KeyboardButton Button(string label) => KeyboardButton.WithRequestChat(label, new KeyboardButtonRequestChat(Id, chatIsChannel: true)
    {
        UserAdministratorRights = new ChatAdministratorRights { CanManageChat = true, CanPostMessages = true, CanPromoteMembers = true },
        BotAdministratorRights = new ChatAdministratorRights { CanManageChat = true, CanPostMessages = true },
    });
}
