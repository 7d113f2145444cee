using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram;

/// <summary>
/// What a failed request means. Telegram's descriptions are undocumented but stable: rows match on the code and on
/// lower-case words, the first that fits counts, unknown descriptions go by their code.
/// </summary>
internal sealed partial class TelegramOutcomes(RefusalWatch refusals)
{
    private static readonly SendOutcome Blocked = new SendOutcome.ChatGone(SuspensionReason.Blocked);
    private static readonly SendOutcome Removed = new SendOutcome.ChatGone(SuspensionReason.Removed);
    private static readonly SendOutcome MissingRight = new SendOutcome.ChatGone(SuspensionReason.MissingRight);
    private static readonly SendOutcome Closed = new SendOutcome.ChatGone(SuspensionReason.Closed);
    private static readonly SendOutcome Gone = new SendOutcome.ChatGone(SuspensionReason.Gone);
    private static readonly SendOutcome Unauthorized = new SendOutcome.Unauthorized();
    private static readonly SendOutcome Later = new SendOutcome.TryAgain(null, LimitScope.Send);
    private static readonly SendOutcome Unknown = new SendOutcome.Unknown();

    private static readonly ImmutableArray<Row> Rows =
    [
        new(403, "bot was blocked by the user", Blocked),
        new(403, "user is deactivated", Gone),
        new(403, "bot can't initiate conversation with a user", Blocked),
        new(403, "can't send messages to the bot", Gone),
        new(403, "can't send messages to bots", Gone),
        new(403, "the group chat was deleted", Gone),
        new(403, "bot was kicked", Removed),
        new(403, "bot is not a member", Removed),
        new(400, "chat not found", Gone),
        new(400, "peer_id_invalid", Gone),
        new(400, "not enough rights to send text messages", MissingRight),
        new(400, "have no write access to the chat", MissingRight),
        new(400, "need administrator rights", MissingRight),
        new(400, "chat_write_forbidden", MissingRight),
        new(400, "chat_restricted", MissingRight),
        new(400, "chat_send_plain_forbidden", MissingRight),
        new(400, "allow_payment_required", MissingRight),
        new(400, "topic_closed", Closed),
        new(400, "topic_deleted", Gone),
        new(400, "message thread not found", Gone),
        new(400, "message to be replied not found", Refused("message to be replied not found")),
        new(400, "message to edit not found", Refused("message to edit not found")),
        new(400, "message can't be edited", Refused("message can't be edited")),
        new(400, "can't parse entities", Refused("can't parse entities")),
        new(400, "message is too long", Refused("message is too long")),
        new(400, "message text is empty", Refused("message text is empty")),
        new(400, "button_data_invalid", Refused("BUTTON_DATA_INVALID")),
        new(400, "reply markup is too long", Refused("reply markup is too long")),
        new(401, "", Unauthorized),
        new(404, "", Unauthorized),
        new(409, "", Later),
        new(504, "", Unknown),
    ];

    /// <summary>What came of a send that failed.</summary>
    /// <param name="failure">A <see cref="RequestException"/> or <see cref="OperationCanceledException"/>.</param>
    /// <param name="to">Where it was to go.</param>
    public SendOutcome Of(Exception failure, ChatAddress to) => failure switch
    {
        ApiRequestException refusal => Of(refusal, to),
        _ when NeverLeft(failure) => Later,
        // Without Telegram's JSON it was a gateway in front of it that answered.
        RequestException { HttpStatusCode: HttpStatusCode.RequestEntityTooLarge } => Refused("HTTP 413"),
        RequestException { HttpStatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } => Later,
        RequestException { HttpStatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable } => Later,
        _ => Unknown,
    };

    /// <summary>An error's words for the log: never a token, a message's text or a name.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        ApiRequestException refusal => $"{refusal.ErrorCode} {WithoutQuotes(refusal.Message)}",
        RequestException { HttpStatusCode: { } code } => $"HTTP {(int)code}",
        RequestException or OperationCanceledException => failure.GetBaseException().Message,
        _ => failure.GetType().Name,
    };

    private SendOutcome Of(ApiRequestException refusal, ChatAddress to)
    {
        if (refusal.ErrorCode == 429)
        {
            return refusals.Refused(to, Duration.FromSeconds(Math.Max(1, refusal.Parameters?.RetryAfter ?? 1)));
        }

        if (refusal.Parameters?.MigrateToChatId is { } moved)
        {
            return new SendOutcome.Moved((TelegramPlace.Of(to) with { Chat = moved }).Address);
        }

        return Rows.FirstOrDefault(row => row.Fits(refusal))?.Outcome ?? refusal.ErrorCode switch
        {
            403 => TelegramPlace.Of(to).IsPrivate ? Blocked : Removed,
            >= 500 => Later,
            _ => Refused($"{refusal.ErrorCode} {WithoutQuotes(refusal.Message)}"),
        };
    }

    private static bool NeverLeft(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is NothingSentException)
            {
                return true;
            }
        }

        return false;
    }

    private static SendOutcome.Rejected Refused(string why) => new(why);

    // Telegram quotes parts of a message, such as a wrong address.
    private static string WithoutQuotes(string description) => Quotes().Replace(description, "…");

    [GeneratedRegex("""("[^"]*"|(?<![A-Za-z])'[^']*')""")]
    private static partial Regex Quotes();

    private sealed record Row(int Code, string Words, SendOutcome Outcome)
    {
        public bool Fits(ApiRequestException refusal) =>
            refusal.ErrorCode == Code && refusal.Message.Contains(Words, StringComparison.OrdinalIgnoreCase);
    }
}
