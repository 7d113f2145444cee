using NudgeBot.Core.Chats;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Delivery;

/// <summary>Sends messages to the chats of one platform. Called by that platform's courier alone, within its pacing.</summary>
public interface IChatPlatform
{
    /// <summary>The platform's name, as in <see cref="ChatAddress.Platform"/>.</summary>
    string Name { get; }

    /// <summary>The limits the courier keeps to on this platform.</summary>
    PacingLimits Limits { get; }

    /// <summary>Whether a repeated send under the same key can never arrive twice.</summary>
    bool Idempotent { get; }

    /// <summary>Sends one message. Everything that users, the platform or the network do comes back as an outcome.</summary>
    /// <param name="to">The chat.</param>
    /// <param name="message">What to send.</param>
    /// <param name="key">The same for every try of the same message.</param>
    /// <param name="cancellationToken">Gives up waiting; a request already on the wire comes back as <see cref="SendOutcome.Unknown"/>.</param>
    Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken);
}
