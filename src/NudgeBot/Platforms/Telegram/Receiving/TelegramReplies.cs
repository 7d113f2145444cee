using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram.Rendering;
using NudgeBot.Platforms.Telegram.Sending;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// Sends what the bot replies, in order, through the courier. A reply for one person's eyes in a group becomes an alert at
/// the pressed button when it is short, else a message to the person alone. Where that cannot be, and when it has buttons,
/// which would act on the private chat, it goes to the group; its attachment never does.
/// </summary>
internal sealed class TelegramReplies(TelegramSender sender, IChatStore chats, TimeProvider time, ILogger<TelegramReplies> logger)
{
    private const int MostInAlert = 200;

    /// <summary>Sends a reply.</summary>
    /// <returns>False when the courier gave it back unsent.</returns>
    public async Task<bool> SendAsync(
        Courier courier, TelegramCall call, Reply reply, CallbackAnswer? button, CancellationToken cancellationToken)
    {
        var hides = reply.OnlyForMember && call.Incoming.Kind != ChatKind.Private;
        var alert = hides && button is not null ? AlertOf(reply.Messages) : null;
        var alerted = button is not null
            && await button.GiveAsync(alert ?? reply.Toast, isAlert: alert is not null, cancellationToken)
            && alert is not null;

        var way = new ReplyWay(courier, chats, time, call.Place.Address);
        if (reply.Replacement is { } replacement && !await ReplaceAsync(way, call, replacement, cancellationToken))
        {
            return false;
        }

        var answers = call.Answers;
        foreach (var message in alerted ? [] : reply.Messages)
        {
            var outcome = hides && !HasPayloads(message)
                ? await SendAloneAsync(way, call, message, answers, cancellationToken)
                : await SendAsync(way, message, answers, cancellationToken);
            if (outcome is SendOutcome.TryAgain)
            {
                return false;
            }

            if (outcome is SendOutcome.ChatGone or SendOutcome.Unauthorized)
            {
                return true;
            }

            answers = null;
        }

        return true;
    }

    private async Task<bool> ReplaceAsync(ReplyWay way, TelegramCall call, Message replacement, CancellationToken cancellationToken)
    {
        var parts = TelegramRendering.Render(replacement);
        if (call.Pressed is { } pressed && parts is [{ Attachment: null } first, ..])
        {
            var outcome = await way.DeliverAsync(
                (to, token) => sender.EditAsync(to, pressed.Id, first, pressed.IsMedia, token), cancellationToken);
            switch (outcome)
            {
                case SendOutcome.TryAgain:
                    return false;
                case SendOutcome.ChatGone or SendOutcome.Unauthorized:
                    return true;
                case SendOutcome.Sent or SendOutcome.Unknown:
                    parts = [.. parts.Skip(1)];
                    break;
                default:
                    // The message is gone or can no longer be changed: a new one takes its place.
                    break;
            }
        }

        return await SendAsync(way, parts, answers: null, cancellationToken) is not SendOutcome.TryAgain;
    }

    private async Task<SendOutcome> SendAloneAsync(
        ReplyWay way, TelegramCall call, Message message, int? answers, CancellationToken cancellationToken)
    {
        if (call.Person is { } person)
        {
            var alone = await SendAsync(way.To(person.Address), message, answers: null, cancellationToken);
            if (alone is not SendOutcome.ChatGone)
            {
                return alone;
            }
        }

        return await SendAsync(way, message with { Attachment = null }, answers, cancellationToken);
    }

    private Task<SendOutcome> SendAsync(ReplyWay way, Message message, int? answers, CancellationToken cancellationToken) =>
        SendAsync(way, TelegramRendering.Render(message), answers, cancellationToken);

    private async Task<SendOutcome> SendAsync(
        ReplyWay way, IReadOnlyList<TelegramPart> parts, int? answers, CancellationToken cancellationToken)
    {
        SendOutcome outcome = new SendOutcome.Rejected("the message is empty");
        foreach (var part in parts)
        {
            outcome = await way.DeliverAsync((to, token) => sender.SendAsync(to, part, answers, token), cancellationToken);
            if (outcome is not (SendOutcome.Sent or SendOutcome.Unknown))
            {
                logger.LogWarning("A reply on Telegram was not sent: {Outcome}", outcome);
                break;
            }

            answers = null;
        }

        return outcome;
    }

    private static string? AlertOf(IReadOnlyList<Message> messages)
    {
        var words = string.Join('\n', messages.Select(message => message.PlainText));
        return words.Length is > 0 and <= MostInAlert && messages.All(message => message is { Buttons: [], Attachment: null }) ? words : null;
    }

    private static bool HasPayloads(Message message) => message.Buttons.Any(row => row.Any(button => button.Payload is not null));
}
