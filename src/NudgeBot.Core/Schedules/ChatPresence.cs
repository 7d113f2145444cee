using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Schedules;

/// <summary>Follows a chat's coming and going: what it chose waits while it cannot be reached, and goes on when it can.</summary>
/// <param name="chats">The chats.</param>
/// <param name="subscriptions">Their schedules.</param>
/// <param name="time">The clock.</param>
public sealed class ChatPresence(IChatStore chats, Subscriptions subscriptions, TimeProvider time) : IChatArrivals
{
    /// <inheritdoc/>
    public async Task ArrivedAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(address, cancellationToken) is { Suspension: not null } chat
            && await chats.ResumeAsync(chat.Id, cancellationToken))
        {
            await subscriptions.ReviveAsync(chat.Id, Now, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task LeftAsync(ChatAddress address, SuspensionReason reason, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(address, cancellationToken) is { } chat)
        {
            await chats.SuspendAsync(chat.Id, reason, Now, cancellationToken);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
