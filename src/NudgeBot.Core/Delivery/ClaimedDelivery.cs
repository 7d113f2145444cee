using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>A delivery that one courier holds until it records what became of it.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Chat">The chat it goes to, as it is now.</param>
/// <param name="Attempts">How often it has been tried before.</param>
/// <param name="Unsure">Whether an earlier try may have arrived.</param>
public sealed record ClaimedDelivery(PlannedDelivery Delivery, Chat Chat, int Attempts, bool Unsure);
