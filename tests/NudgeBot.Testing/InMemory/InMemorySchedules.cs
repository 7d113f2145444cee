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

    public Task<bool> AddAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_schedules.Any(known => known.Id == schedule.Id)
                || _schedules.Count(known => known.Chat == schedule.Chat) >= IScheduleStore.MostPerChat)
            {
                return Task.FromResult(false);
            }

            _schedules.Add(schedule);
            return Task.FromResult(true);
        }
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

            if (cancelDue && change(_schedules[at]) != _schedules[at])
            {
                outbox.CancelDue(id);
            }

            return Task.FromResult<Schedule?>(_schedules[at] = change(_schedules[at]));
        }
    }

    public Task<Schedule?> MoveAsync(ScheduleId id, ChatId to, Func<Schedule, Schedule> change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var at = _schedules.FindIndex(schedule => schedule.Id == id);
            if (at < 0 || !chats.Has(to) || _schedules.Count(schedule => schedule.Chat == to) >= IScheduleStore.MostPerChat)
            {
                return Task.FromResult<Schedule?>(null);
            }

            outbox.CancelDue(id);
            return Task.FromResult<Schedule?>(_schedules[at] = change(_schedules[at]) with { Chat = to });
        }
    }

    public Task<bool> RemoveAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            outbox.CancelDue(id);
            return Task.FromResult(_schedules.RemoveAll(schedule => schedule.Id == id) > 0);
        }
    }
}
