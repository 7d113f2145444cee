using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Testing.InMemory;

/// <summary>Schedules in memory; they go with their chat.</summary>
public sealed class InMemorySchedules(InMemoryChats chats, InMemoryOutbox outbox) : IScheduleStore
{
    private readonly Lock _lock = new();
    private readonly List<Schedule> _schedules = [];

    public Task<IReadOnlyList<Schedule>> OfChatAsync(ChatId chat, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Schedule>>(
                [.. _schedules.Where(schedule => schedule.Chat == chat && chats.Has(chat)).OrderBy(schedule => schedule.CreatedAt)]);
        }
    }

    public Task AddAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _schedules.Add(schedule);
        }

        return Task.CompletedTask;
    }

    public Task<Schedule?> ChangeAsync(
        ScheduleId id, Func<Schedule, Schedule> change, bool cancelDue, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var at = _schedules.FindIndex(schedule => schedule.Id == id);
            if (at < 0)
            {
                return Task.FromResult<Schedule?>(null);
            }

            if (cancelDue)
            {
                outbox.CancelDue(id);
            }

            return Task.FromResult<Schedule?>(_schedules[at] = change(_schedules[at]));
        }
    }

    public Task RemoveAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _schedules.RemoveAll(schedule => schedule.Id == id);
            outbox.CancelDue(id);
        }

        return Task.CompletedTask;
    }
}
