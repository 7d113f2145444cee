using NudgeBot.Core.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>One of Telegram's messages.</summary>
/// <param name="Html">Its text in Telegram's HTML; the caption where there is an attachment, possibly empty.</param>
/// <param name="Keyboard">The buttons under it; null for none.</param>
/// <param name="Attachment">The file it carries; null for none.</param>
internal sealed record TelegramPart(string Html, InlineKeyboardMarkup? Keyboard = null, Attachment? Attachment = null)
{
    /// <summary>What becomes of the person's own keyboard; null to leave it. Goes with no buttons under the text.</summary>
    public ReplyMarkup? OwnKeyboard { get; init; }
}
