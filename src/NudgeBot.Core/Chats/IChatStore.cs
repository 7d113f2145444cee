using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>Keeps the chats.</summary>
public interface IChatStore
{
    /// <summary>The chat at an address, also at one it has since moved from; null when the bot has not met it.</summary>
    Task<Chat?> FindAsync(ChatAddress address, CancellationToken cancellationToken);

    /// <summary>
    /// The chats at an address and in its topics (whose places begin with the address's and a slash), also at one it has since
    /// moved from.
    /// </summary>
    Task<IReadOnlyList<Chat>> WithinAsync(ChatAddress address, CancellationToken cancellationToken);

    /// <summary>The chats of a server, as <see cref="Chat.Server"/> names it.</summary>
    Task<IReadOnlyList<Chat>> OfServerAsync(string platform, string server, CancellationToken cancellationToken);

    /// <summary>The chat with an id; null when it has been forgotten.</summary>
    Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>Adds a chat, or returns the one that already has its address, also as one it has since moved from.</summary>
    Task<Chat> AddAsync(Chat chat, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a chat's settings and what it awaits, reading and writing in one transaction so that no press is lost.
    /// </summary>
    /// <returns>The chat as it now is; null when it has been forgotten.</returns>
    Task<Chat?> ChangeAsync(ChatId id, Func<Chat, Chat> change, CancellationToken cancellationToken);

    /// <summary>
    /// Suspends a chat: its schedules wait with their positions, its due deliveries are cancelled with the reason.
    /// Suspending a suspended chat keeps the first instant and takes the newer reason.
    /// </summary>
    Task SuspendAsync(ChatId id, SuspensionReason reason, Instant at, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a suspension. Its schedules become due for planning at once, or at the end of their pause, unless the caller then
    /// sets their next sends.
    /// </summary>
    /// <returns>False when there was none.</returns>
    Task<bool> ResumeAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a chat a new address and keeps the old one as an alias. Idempotent. When the bot already met a chat at the new
    /// address, that one's schedules move to this chat and it goes.
    /// </summary>
    Task MoveAsync(ChatId id, ChatAddress to, CancellationToken cancellationToken);

    /// <summary>Deletes a chat and everything that belongs to it.</summary>
    Task ForgetAsync(ChatId id, CancellationToken cancellationToken);
}
