using Telegram.Bot.Types.Enums;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>The kinds of updates the bot asks for.</summary>
internal static class AllowedUpdates
{
    public static IReadOnlyList<UpdateType> Kinds { get; } =
        [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.ChannelPost, UpdateType.InlineQuery];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["message", "callback_query", "my_chat_member", "channel_post", "inline_query"];
}
