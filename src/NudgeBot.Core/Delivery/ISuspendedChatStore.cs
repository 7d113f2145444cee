using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Delivery;

/// <summary>Tells whoever configured a chat once that nothing can be sent there, and notes it in the chat's history.</summary>
public interface ISuspendedChatStore
{
    /// <summary>
    /// Takes up to <paramref name="most"/> chats with schedules that were suspended before <paramref name="before"/> and of
    /// which nobody was told in this suspension, lets <paramref name="tell"/> word what is told, and writes it together with the
    /// fact that they were. Safe on several nodes at once. What was not sent when the chat can be reached again is taken back.
    /// </summary>
    /// <returns>How many were taken; less than <paramref name="most"/> when there are no more.</returns>
    Task<int> TellAsync(
        Instant before, int most, Func<IReadOnlyList<SuspendedChat>, IReadOnlyList<SuspensionTold>> tell, CancellationToken cancellationToken);

    /// <summary>
    /// Lets up to <paramref name="most"/> chats other than private ones that were suspended before <paramref name="before"/> have
    /// their next nudge tried, since platforms do not say when a right comes back. One that is refused again is the same
    /// suspension, and is not told again. A chat that no longer exists is not tried.
    /// </summary>
    /// <returns>How many; less than <paramref name="most"/> when there are no more.</returns>
    Task<int> TryAgainAsync(Instant before, int most, CancellationToken cancellationToken);
}

/// <summary>A chat to which nothing can be sent at present.</summary>
/// <param name="Chat">The chat; its suspension is set.</param>
/// <param name="Schedules">Its schedules, oldest first; at least one.</param>
/// <param name="Admin">
/// The private chat of whoever configured the schedules last and can be written to; null when there is none.
/// </param>
public sealed record SuspendedChat(Chat Chat, IReadOnlyList<Schedule> Schedules, Chat? Admin);

/// <summary>What is told of a suspended chat.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Change">What its history says.</param>
/// <param name="Notice">What goes to the admin's private chat; null when nobody is to be told there.</param>
public sealed record SuspensionTold(SuspendedChat Chat, ChatChange Change, PlannedDelivery? Notice);
