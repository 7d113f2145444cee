using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>Messages kept for chats that fetch them, such as a browser's page, in the order they were sent.</summary>
public interface IMailboxStore
{
    /// <summary>How long a message is kept, as /privacy says.</summary>
    static readonly Duration KeptFor = Duration.FromDays(30);

    /// <summary>Keeps a message. A message with a key already kept is not kept twice.</summary>
    /// <returns>The message's number in the chat; higher than any before it there.</returns>
    Task<long> PutAsync(ChatAddress to, Guid key, string message, Instant at, CancellationToken cancellationToken);

    /// <summary>Replaces a message that was kept; false when it is no longer there.</summary>
    Task<bool> ReplaceAsync(ChatAddress to, long number, string message, CancellationToken cancellationToken);

    /// <summary>What was put or replaced after a revision (0 for everything), oldest first, up to the newest <paramref name="most"/>.</summary>
    Task<IReadOnlyList<MailboxMessage>> SinceAsync(
        ChatAddress of, long revision, int most, CancellationToken cancellationToken);

    /// <summary>Deletes messages older than an instant.</summary>
    Task PruneAsync(Instant before, CancellationToken cancellationToken);
}

/// <summary>A kept message.</summary>
/// <param name="Number">Its number in the chat, rising with gaps and never used again; below 2^53.</param>
/// <param name="Revision">
/// Rises with every message put or replaced in the chat, also after the chat was forgotten; ask for what came after it.
/// </param>
/// <param name="Content">The message, as the platform wrote it.</param>
/// <param name="At">When it was kept.</param>
public sealed record MailboxMessage(long Number, long Revision, string Content, Instant At);
