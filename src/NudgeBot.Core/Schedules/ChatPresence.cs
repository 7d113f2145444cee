using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Schedules;

/// <summary>
/// Follows a chat's coming and going, and that of its topics with it: what it chose waits while it cannot be reached, and goes
/// on when it can. A topic that was closed or deleted by itself stays so when its group comes back.
/// </summary>
/// <param name="chats">The chats.</param>
/// <param name="subscriptions">Their schedules.</param>
/// <param name="history">Where it is noted for /history.</param>
/// <param name="time">The clock.</param>
public sealed class ChatPresence(IChatStore chats, Subscriptions subscriptions, IHistoryStore history, TimeProvider time) : IChatArrivals
{
    /// <inheritdoc/>
    public async Task ArrivedAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        foreach (var chat in await chats.WithinAsync(address, cancellationToken))
        {
            if (chat.Suspension is { } suspension
                && !(IsTopicOf(address, chat) && IsItsOwn(suspension.Reason))
                && await chats.ResumeAsync(chat.Id, cancellationToken))
            {
                if ((await subscriptions.ReviveAsync(chat.Id, Now, cancellationToken)).Count > 0 && chat.Kind != ChatKind.Private)
                {
                    await history.AddAsync(
                        new ChatChange(chat.Id, ChatChange.NoticedByBot, ChatChange.BackAgain, "", Now), cancellationToken);
                }
            }
        }
    }

    /// <inheritdoc/>
    public async Task LeftAsync(ChatAddress address, SuspensionReason reason, CancellationToken cancellationToken)
    {
        foreach (var chat in await chats.WithinAsync(address, cancellationToken))
        {
            if (!(IsTopicOf(address, chat) && chat.Suspension is { } suspension && IsItsOwn(suspension.Reason)))
            {
                await chats.SuspendAsync(chat.Id, reason, Now, cancellationToken);
            }
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static bool IsTopicOf(ChatAddress address, Chat chat) =>
        chat.Address.Place.StartsWith(address.Place + "/", StringComparison.Ordinal);

    private static bool IsItsOwn(SuspensionReason reason) => reason is SuspensionReason.Closed or SuspensionReason.Gone;
}
