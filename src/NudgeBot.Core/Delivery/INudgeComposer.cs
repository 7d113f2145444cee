using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Delivery;

/// <summary>Gives a delivery its words.</summary>
public interface INudgeComposer
{
    /// <summary>The message of a delivery in the chat's language; null when the guide no longer has its nudge, or nothing says its notice.</summary>
    Message? Compose(ClaimedDelivery delivery);
}
