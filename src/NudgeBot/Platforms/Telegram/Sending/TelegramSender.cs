using System.Globalization;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Platforms.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>Sends and edits single messages of Telegram's and says what came of it.</summary>
internal sealed class TelegramSender(TelegramConnection connection, TelegramOutcomes outcomes, IOptions<TelegramOptions> options)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends a message.</summary>
    /// <param name="to">The chat or topic.</param>
    /// <param name="part">The message.</param>
    /// <param name="replyTo">The message it answers, when it is still there; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SendOutcome> SendAsync(ChatAddress to, TelegramPart part, int? replyTo, CancellationToken cancellationToken) =>
        TryAsync(to, () => PostAsync(TelegramPlace.Of(to), part, replyTo, cancellationToken), cancellationToken);

    /// <summary>Changes a message the bot sent; a message that already is like that counts as changed.</summary>
    /// <param name="at">The chat or topic.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="part">What it becomes.</param>
    /// <param name="isCaption">Whether its text is the caption of a picture or document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SendOutcome> EditAsync(
        ChatAddress at, int messageId, TelegramPart part, bool isCaption, CancellationToken cancellationToken) =>
        TryAsync(at, () => ChangeAsync(TelegramPlace.Of(at).Chat, messageId, part, isCaption, cancellationToken), cancellationToken);

    private async Task<SendOutcome> TryAsync(ChatAddress to, Func<Task<int>> request, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.TryAgain(null, LimitScope.Send);
        }

        try
        {
            var message = await request();
            return new SendOutcome.Sent(message.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            return outcomes.Of(failure, to);
        }
    }

    private async Task<int> PostAsync(TelegramPlace to, TelegramPart part, int? replyTo, CancellationToken cancellationToken)
    {
        var reply = replyTo is { } answered ? new ReplyParameters { MessageId = answered, AllowSendingWithoutReply = true } : null;
        if (part.Attachment is not { } attachment)
        {
            var text = await connection.Calls.SendMessage(
                chatId: to.Chat,
                text: part.Html,
                parseMode: ParseMode.Html,
                replyParameters: reply,
                replyMarkup: part.Keyboard ?? part.OwnKeyboard,
                linkPreviewOptions: NoPreview,
                messageThreadId: to.Topic,
                allowPaidBroadcast: options.Value.PaidBroadcast,
                cancellationToken: cancellationToken);
            return text.Id;
        }

        using var content = new MemoryStream(attachment.Content.ToArray(), writable: false);
        var file = InputFile.FromStream(content, attachment.Name);
        var sent = attachment.ContentType == "image/png"
            ? await connection.Calls.SendPhoto(
                chatId: to.Chat,
                photo: file,
                caption: part.Html,
                parseMode: ParseMode.Html,
                replyParameters: reply,
                replyMarkup: part.Keyboard,
                messageThreadId: to.Topic,
                allowPaidBroadcast: options.Value.PaidBroadcast,
                cancellationToken: cancellationToken)
            : await connection.Calls.SendDocument(
                chatId: to.Chat,
                document: file,
                caption: part.Html,
                parseMode: ParseMode.Html,
                replyParameters: reply,
                replyMarkup: part.Keyboard,
                messageThreadId: to.Topic,
                allowPaidBroadcast: options.Value.PaidBroadcast,
                cancellationToken: cancellationToken);
        return sent.Id;
    }

    private async Task<int> ChangeAsync(
        long chat, int messageId, TelegramPart part, bool isCaption, CancellationToken cancellationToken)
    {
        try
        {
            _ = isCaption
                ? await connection.Calls.EditMessageCaption(
                    chatId: chat,
                    messageId: messageId,
                    caption: part.Html,
                    parseMode: ParseMode.Html,
                    replyMarkup: part.Keyboard,
                    cancellationToken: cancellationToken)
                : await connection.Calls.EditMessageText(
                    chatId: chat,
                    messageId: messageId,
                    text: part.Html,
                    parseMode: ParseMode.Html,
                    replyMarkup: part.Keyboard,
                    linkPreviewOptions: NoPreview,
                    cancellationToken: cancellationToken);
        }
        catch (ApiRequestException same) when (same.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase))
        {
            // It already says so: a button pressed twice.
        }

        return messageId;
    }
}
