using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>Keeps on which day each private chat was last heard of, and asks those that are silent for long, once.</summary>
public interface ISilentChatStore
{
    /// <summary>
    /// Notes that somebody wrote or pressed something in a chat. Takes back a question that has not been sent yet, and lets
    /// the chat be asked again after its next long silence.
    /// </summary>
    /// <param name="chat">The chat.</param>
    /// <param name="day">The day, in UTC; one that is not later than the day already noted changes nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task HeardAsync(ChatId chat, LocalDate day, CancellationToken cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="most"/> private chats with a schedule that is sending, silent since
    /// <paramref name="silentSince"/> and not asked in this silence, lets <paramref name="ask"/> word the delivery, and writes
    /// it together with the fact that they were asked. A question that expired unsent, or was cancelled, does not count as
    /// asked. Safe on several nodes at once.
    /// </summary>
    /// <param name="silentSince">The last day, in UTC, on which they may have been heard of.</param>
    /// <param name="most">The most chats to take.</param>
    /// <param name="ask">Plans the question; given the oldest schedule that is sending, with its chat.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were taken; less than <paramref name="most"/> when no more are silent.</returns>
    Task<int> AskAsync(
        LocalDate silentSince, int most, Func<DueSchedule, PlannedDelivery> ask, CancellationToken cancellationToken);
}
