using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram.Rendering;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Platforms.Telegram;

/// <summary>
/// Gives messages Telegram's form: HTML, bullets, notes in italics, a keyboard. What is too long for one message becomes
/// several, the buttons under the last.
/// </summary>
internal static class TelegramRendering
{
    /// <summary>The most UTF-16 units of a message's text.</summary>
    public const int MostText = 4096;

    /// <summary>The most UTF-16 units of a picture's or document's caption.</summary>
    public const int MostCaption = 1024;

    /// <summary>The messages to send, in order; none when there is nothing to show.</summary>
    public static IReadOnlyList<TelegramPart> Render(Message message)
    {
        var keyboard = TelegramKeyboard.Of(message.Buttons);
        if (message.Attachment is { } attachment)
        {
            IReadOnlyList<Block> blocks =
                message.Blocks.Count == 0 && attachment.Description.Length > 0 ? [new Note(attachment.Description)] : message.Blocks;
            if (TelegramText.Split(blocks, MostCaption) is { Count: <= 1 } caption)
            {
                return [new TelegramPart(TelegramHtml.Write(caption.SelectMany(spans => spans)), keyboard, attachment)];
            }

            return [new TelegramPart("", null, attachment), .. Texts(blocks, keyboard)];
        }

        IReadOnlyList<TelegramPart> texts = [.. Texts(message.Blocks, keyboard)];
        return keyboard is null && texts.Count > 0 && OwnKeyboardOf(message) is { } own
            ? [.. texts.SkipLast(1), texts[^1] with { OwnKeyboard = own }]
            : texts;
    }

    private static IEnumerable<TelegramPart> Texts(IReadOnlyList<Block> blocks, InlineKeyboardMarkup? keyboard)
    {
        var texts = TelegramText.Split(blocks, MostText);
        return texts.Select((spans, index) =>
            new TelegramPart(TelegramHtml.Write(spans), index == texts.Count - 1 ? keyboard : null));
    }

    private static ReplyMarkup? OwnKeyboardOf(Message message) =>
        message.AsksForPlace is { } label
            ? new ReplyKeyboardMarkup(KeyboardButton.WithRequestLocation(label)) { ResizeKeyboard = true, OneTimeKeyboard = true }
        : message.AsksForChannel is { } pick ? new ReplyKeyboardMarkup(ChannelRequest.Button(pick)) { ResizeKeyboard = true, OneTimeKeyboard = true }
        : message.EndsAsking ? new ReplyKeyboardRemove()
        : null;
}
