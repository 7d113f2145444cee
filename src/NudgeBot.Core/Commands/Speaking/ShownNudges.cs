using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Which nudges a chat saw last, so that one asked for is another one.</summary>
internal sealed class ShownNudges(IChatStore chats, IOutboxStore outbox)
{
    /// <summary>How many are remembered of those asked for, and looked up of those that were sent.</summary>
    public const int Remembered = 10;

    /// <summary>The ids of the nudges asked for and sent last, those asked for first, each kind newest first.</summary>
    public async Task<IReadOnlyList<string>> LatestAsync(Chat chat, CancellationToken cancellationToken)
    {
        var sent = (await outbox.LatestAsync(chat.Id, Remembered, cancellationToken))
            .Where(past => past.Delivery.State == DeliveryState.Sent)
            .Select(past => past.Delivery.Nudge);
        return [.. chat.Settings.LastShown.Concat(sent).Distinct()];
    }

    /// <summary>Remembers that a nudge was shown because it was asked for.</summary>
    public Task RememberAsync(ChatId chat, string nudge, CancellationToken cancellationToken) => chats.ChangeAsync(
        chat,
        known => known with
        {
            Settings = known.Settings with { LastShown = [.. known.Settings.LastShown.Prepend(nudge).Distinct().Take(Remembered)] },
        },
        cancellationToken);
}
