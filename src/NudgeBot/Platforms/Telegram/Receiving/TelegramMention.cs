using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Finds the bot's name in what people write.</summary>
internal static class TelegramMention
{
    /// <summary>The words without the bot's name, and whether it was there. Words that are nothing but the name stay.</summary>
    public static (string Words, bool Mentioned) Remove(string words, IReadOnlyList<MessageEntity> entities, BotIdentity bot)
    {
        var mentions = entities.Where(entity => IsOf(bot, entity, words)).OrderByDescending(entity => entity.Offset).ToList();
        var rest = mentions.Aggregate(words, (text, mention) => text.Remove(mention.Offset, mention.Length)).Trim();
        return (rest.Length > 0 ? rest : words, mentions.Count > 0);
    }

    // Offsets are UTF-16 units, as string indexes are.
    private static bool IsOf(BotIdentity bot, MessageEntity entity, string words) =>
        entity.Offset >= 0 && entity.Offset + entity.Length <= words.Length && entity.Type switch
        {
            MessageEntityType.Mention => words.AsSpan(entity.Offset, entity.Length).TrimStart('@')
                .Equals(bot.Username, StringComparison.OrdinalIgnoreCase),
            MessageEntityType.TextMention => entity.User?.Id == bot.Id,
            _ => false,
        };
}
