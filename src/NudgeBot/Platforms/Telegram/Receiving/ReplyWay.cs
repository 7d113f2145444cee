using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>The way of a reply's messages to one chat: it follows a chat that moves, and suspends one that is gone.</summary>
internal sealed class ReplyWay(Courier courier, IChatStore chats, TimeProvider time, ChatAddress to)
{
    private ChatAddress _to = to;

    /// <summary>The way to another chat.</summary>
    public ReplyWay To(ChatAddress other) => new(courier, chats, time, other);

    /// <summary>Sends through the courier; when the chat has moved, once more to where it is now.</summary>
    /// <returns>The final outcome.</returns>
    public async Task<SendOutcome> DeliverAsync(
        Func<ChatAddress, CancellationToken, Task<SendOutcome>> send, CancellationToken cancellationToken)
    {
        var outcome = await courier.ReplyAsync(_to, token => send(_to, token), cancellationToken);
        if (outcome is SendOutcome.Moved moved)
        {
            await MoveAsync(moved.To, cancellationToken);
            outcome = await courier.ReplyAsync(_to, token => send(_to, token), cancellationToken);
        }

        if (outcome is SendOutcome.ChatGone gone && await chats.FindAsync(_to, cancellationToken) is { } chat)
        {
            await chats.SuspendAsync(chat.Id, gone.Reason, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);
        }

        return outcome;
    }

    private async Task MoveAsync(ChatAddress to, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(_to, cancellationToken) is { } chat)
        {
            await chats.MoveAsync(chat.Id, to, cancellationToken);
        }

        _to = to;
    }
}
