using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Schedules;

/// <summary>Keeps the schedules.</summary>
public interface IScheduleStore
{
    /// <summary>The most schedules that one chat may have.</summary>
    const int MostPerChat = 10;

    /// <summary>A chat's schedules, oldest first.</summary>
    Task<IReadOnlyList<Schedule>> OfChatAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Adds a schedule. The same one again changes nothing.</summary>
    /// <returns>False when it is there already, its chat has <see cref="MostPerChat"/>, or its chat has been forgotten.</returns>
    Task<bool> AddAsync(Schedule schedule, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a schedule, reading and writing in one transaction so that neither a press nor the planning is lost.
    /// Its due deliveries are cancelled when <paramref name="cancelDue"/> is set, unless the change leaves it as it was.
    /// </summary>
    /// <returns>The schedule as it now is; null when it has been removed.</returns>
    Task<Schedule?> ChangeAsync(
        ScheduleId id, Func<Schedule, Schedule> change, bool cancelDue, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a schedule to another chat, changed as well, in one transaction. What it has due is cancelled; its past deliveries
    /// stay with the chat they went to.
    /// </summary>
    /// <returns>
    /// The schedule as it now is; null when it has been removed, when the other chat has <see cref="MostPerChat"/>, or has been
    /// forgotten.
    /// </returns>
    Task<Schedule?> MoveAsync(ScheduleId id, ChatId to, Func<Schedule, Schedule> change, CancellationToken cancellationToken);

    /// <summary>Removes a schedule and cancels what it has due. Its past deliveries stay for /why.</summary>
    /// <returns>False when it was gone.</returns>
    Task<bool> RemoveAsync(ScheduleId id, CancellationToken cancellationToken);
}
