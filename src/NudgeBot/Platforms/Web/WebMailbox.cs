using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Web;

/// <summary>The messages of the pages. A store that cannot be reached throws.</summary>
internal sealed class WebMailbox(IMailboxStore store, OpenPages pages, TimeProvider time)
{
    /// <summary>The most messages a page shows.</summary>
    public const int MostMessages = 200;

    /// <summary>Keeps a message, once under each key, and wakes the pages that show it.</summary>
    /// <returns>Its number in the chat.</returns>
    public async Task<long> PutAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var number = await store.PutAsync(to, key, WebRendering.ToJson(message), now, cancellationToken);
        pages.Wake(to);
        return number;
    }

    /// <summary>Replaces a message; false when it is no longer there.</summary>
    public async Task<bool> ReplaceAsync(ChatAddress to, long number, Message message, CancellationToken cancellationToken)
    {
        var replaced = await store.ReplaceAsync(to, number, WebRendering.ToJson(message), cancellationToken);
        pages.Wake(to);
        return replaced;
    }

    /// <summary>What was put or replaced after a revision; 0 for everything.</summary>
    public async Task<PageMessages> SinceAsync(ChatAddress of, long revision, CancellationToken cancellationToken)
    {
        var kept = await store.SinceAsync(of, revision, MostMessages, cancellationToken);
        return new PageMessages(
            kept.Select(message => message.Revision).Append(revision).Max(),
            [.. kept.Select(ToPage).OfType<PageMessage>().OrderBy(message => message.Number)]);
    }

    /// <summary>The attachment of a message with its bytes; null when there is none.</summary>
    /// <param name="of">The chat.</param>
    /// <param name="number">The message's number.</param>
    /// <param name="revision">A revision the message had, so that little is read; 0 when not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<WebAttachment?> AttachmentAsync(
        ChatAddress of, long number, long revision, CancellationToken cancellationToken)
    {
        var kept = await store.SinceAsync(of, Math.Max(revision - 1, 0), MostMessages, cancellationToken);
        return kept.FirstOrDefault(message => message.Number == number) is { } found
            ? WebRendering.FromJson(found.Content)?.Attachment
            : null;
    }

    private static PageMessage? ToPage(MailboxMessage kept) => WebRendering.FromJson(kept.Content) is { } message
        ? new PageMessage(kept.Number, kept.Revision, kept.At.ToDateTimeOffset(), message with
        {
            Attachment = message.Attachment is { } file ? file with { Content = null } : null,
        })
        : null;
}
