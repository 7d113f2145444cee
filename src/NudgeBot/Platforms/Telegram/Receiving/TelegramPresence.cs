using NudgeBot.Core.Chats;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Reads what became of the bot in a chat.</summary>
internal static class TelegramPresence
{
    public static TelegramEvent Read(ChatMemberUpdated change)
    {
        var place = new TelegramPlace(change.Chat.Id);
        return WhyNot(change) is { } reason ? new TelegramEvent.Left(place, reason) : new TelegramEvent.Arrived(place);
    }

    private static SuspensionReason? WhyNot(ChatMemberUpdated change) => change.NewChatMember switch
    {
        { Status: ChatMemberStatus.Kicked } when change.Chat.Type == ChatType.Private => SuspensionReason.Blocked,
        { Status: ChatMemberStatus.Kicked or ChatMemberStatus.Left } => SuspensionReason.Removed,
        ChatMemberRestricted { IsMember: false } => SuspensionReason.Removed,
        ChatMemberRestricted { CanSendMessages: false } => SuspensionReason.MissingRight,
        ChatMemberAdministrator { CanPostMessages: false } when change.Chat.Type == ChatType.Channel => SuspensionReason.MissingRight,
        ChatMemberMember when change.Chat.Type == ChatType.Channel => SuspensionReason.MissingRight,
        _ => null,
    };
}
