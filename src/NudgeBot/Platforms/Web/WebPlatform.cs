using System.Globalization;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;

namespace NudgeBot.Platforms.Web;

/// <summary>Sends to chat pages by putting messages into their mailboxes. The mailbox keeps one message a key, so none doubles.</summary>
internal sealed class WebPlatform(WebMailbox mailbox, ILogger<WebPlatform> logger) : IChatPlatform
{
    /// <summary>The platform's name in addresses.</summary>
    public const string PlatformName = "web";

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public PacingLimits Limits => PacingLimits.None;

    /// <inheritdoc/>
    public bool Idempotent => true;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken)
    {
        try
        {
            var number = await mailbox.PutAsync(to, message, key, cancellationToken);
            return new SendOutcome.Sent(number.ToString(CultureInfo.InvariantCulture));
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown();
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            // The store's own words may quote the message, so only the kind of error is told.
            logger.LogWarning("A message could not be put into a mailbox ({Error}); it is tried again.", error.GetType().Name);
            return new SendOutcome.TryAgain(null, LimitScope.Send);
        }
    }
}
