using System.Security.Cryptography;
using System.Text;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Web;

/// <summary>Hands what people do on the page to the conversation and puts its replies into their mailboxes.</summary>
internal sealed class WebReplies(
    IConversation conversation, WebMailbox mailbox, RecentPosts recent, IHostApplicationLifetime lifetime)
{
    private const int LongestLanguageTag = 35;

    /// <summary>
    /// Answers a post. It is dealt with to its end even when the page is closed meanwhile: whoever presses "stop" and leaves
    /// has stopped.
    /// </summary>
    /// <param name="visitor">Who posted.</param>
    /// <param name="posted">What the browser says of itself.</param>
    /// <param name="content">What they did.</param>
    /// <param name="pressed">The number of the message whose button was pressed; null for words.</param>
    public Task<WebAnswer> AnswerAsync(Visitor visitor, Posted posted, IncomingContent content, long? pressed)
    {
        var id = posted.Id ?? Guid.NewGuid();
        return recent.OnceAsync(visitor.Address, id, () => HandleAsync(visitor, posted, content, pressed, id));
    }

    private async Task<WebAnswer> HandleAsync(Visitor visitor, Posted posted, IncomingContent content, long? pressed, Guid id)
    {
        var stopping = lifetime.ApplicationStopping;
        var reply = await conversation.HandleAsync(
            new Incoming
            {
                Address = visitor.Address,
                Kind = ChatKind.Private,
                Member = visitor.Member,
                Content = content,
                Language = ReadLanguage(posted.Language),
                Zone = BrowserZone.Read(posted.Zone),
            },
            stopping);

        var messages = reply.Messages;
        var startOver = false;
        if (reply.Replacement is { } replacement
            && !(pressed is { } number && await mailbox.ReplaceAsync(visitor.Address, number, replacement, stopping)))
        {
            startOver = pressed is not null;
            messages = [replacement, .. messages];
        }

        return new WebAnswer(await PutAsync(visitor.Address, messages, id, stopping), reply.Toast, startOver);
    }

    private async Task<long> PutAsync(
        ChatAddress to, IReadOnlyList<Message> messages, Guid id, CancellationToken cancellationToken)
    {
        var newest = 0L;
        foreach (var (order, message) in messages.Index())
        {
            newest = await mailbox.PutAsync(to, message, KeyOf(to, id, order), cancellationToken);
        }

        return newest;
    }

    // The same post gives the same keys, also on another node, so that no answer stands in the mailbox twice.
    private static Guid KeyOf(ChatAddress to, Guid id, int order) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{to.Place} {id} {order}")).AsSpan(0, 16));

    private static string? ReadLanguage(string? tag) =>
        tag is { Length: > 1 and <= LongestLanguageTag } && char.IsAsciiLetter(tag[0])
        && tag.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? tag
            : null;
}
