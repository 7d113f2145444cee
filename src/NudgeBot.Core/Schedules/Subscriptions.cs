using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Schedules;

/// <summary>Starts, changes, pauses and ends a chat's schedules.</summary>
/// <param name="schedules">Where they are kept.</param>
public sealed class Subscriptions(IScheduleStore schedules)
{
    /// <summary>
    /// Makes a chat that has no schedule get one, and sets the times of the one it has. Of several, the oldest changes.
    /// Subscribing ends a pause.
    /// </summary>
    /// <param name="chat">The chat; its zone is known.</param>
    /// <param name="guide">The id of the guide.</param>
    /// <param name="times">The days and times.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The chat's zone is not known.</exception>
    public async Task<Schedule> SubscribeAsync(
        Chat chat, string guide, SendTimes times, Instant now, CancellationToken cancellationToken)
    {
        var zone = chat.Settings.Zone ?? throw new ArgumentException("The chat's zone is not known.", nameof(chat));
        var existing = await schedules.OfChatAsync(chat.Id, cancellationToken);
        if (existing.Count > 0 && await schedules.ChangeAsync(existing[0].Id, Change, cancelDue: true, cancellationToken) is { } changed)
        {
            return changed;
        }

        var schedule = Change(new Schedule
        {
            Id = new ScheduleId(Guid.CreateVersion7(now.ToDateTimeOffset())),
            Chat = chat.Id,
            Guide = guide,
            Times = times,
            Zone = zone,
            Position = chat.Settings.Position,
            CreatedAt = now,
        });
        await schedules.AddAsync(schedule, cancellationToken);
        return schedule;

        Schedule Change(Schedule current) => Restart(current with { Times = times, Zone = zone, Pause = null }, now);
    }

    /// <summary>Sets the times of a chat's schedule, of several the oldest; a pause goes on.</summary>
    /// <returns>The schedule as it now is; null when there is none.</returns>
    public async Task<Schedule?> ChangeTimesAsync(ChatId chat, SendTimes times, Instant now, CancellationToken cancellationToken) =>
        await schedules.OfChatAsync(chat, cancellationToken) is [var oldest, ..]
            ? await schedules.ChangeAsync(
                oldest.Id, schedule => Restart(schedule with { Times = times }, now), cancelDue: true, cancellationToken)
            : null;

    /// <summary>Whether a chat has a schedule.</summary>
    public async Task<bool> AnyAsync(ChatId chat, CancellationToken cancellationToken) =>
        (await schedules.OfChatAsync(chat, cancellationToken)).Count > 0;

    /// <summary>Adds a schedule beside those a chat has, with its first send.</summary>
    /// <returns>The schedule as it was kept; null when it is there already or the chat has as many as it may.</returns>
    public async Task<Schedule?> AddAsync(Schedule schedule, Instant now, CancellationToken cancellationToken)
    {
        var added = Restart(schedule, now);
        return await schedules.AddAsync(added, cancellationToken) ? added : null;
    }

    /// <summary>Changes one schedule. One that the change leaves as it was keeps what it has due.</summary>
    /// <returns>The schedule as it now is; null when it has been removed.</returns>
    public Task<Schedule?> ChangeAsync(
        ScheduleId id, Func<Schedule, Schedule> change, Instant now, CancellationToken cancellationToken) => schedules.ChangeAsync(
        id,
        schedule => change(schedule) is var changed && changed == schedule ? schedule : Restart(changed, now),
        cancelDue: true,
        cancellationToken);

    /// <summary>Has a schedule send to another chat from its next send on, with its position and pause.</summary>
    /// <returns>The schedule as it now is; null when it has been removed or the other chat has as many as it may.</returns>
    public Task<Schedule?> MoveAsync(ScheduleId id, ChatId to, Instant now, CancellationToken cancellationToken) =>
        schedules.MoveAsync(id, to, schedule => Restart(schedule, now), cancellationToken);

    /// <summary>Ends all schedules of a chat and cancels what they have due.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> UnsubscribeAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var all = await schedules.OfChatAsync(chat, cancellationToken);
        foreach (var schedule in all)
        {
            await schedules.RemoveAsync(schedule.Id, cancellationToken);
        }

        return all.Count;
    }

    /// <summary>Pauses all schedules of a chat until an instant, or until /resume when there is none.</summary>
    /// <returns>The schedules as they now are.</returns>
    public Task<IReadOnlyList<Schedule>> PauseAsync(
        ChatId chat, Instant? until, Instant now, CancellationToken cancellationToken) =>
        ChangeAllAsync(chat, schedule => Restart(schedule with { Pause = new Pause(until) }, now), cancelDue: true, cancellationToken);

    /// <summary>Ends the pauses of a chat's schedules.</summary>
    /// <returns>The schedules as they now are.</returns>
    public Task<IReadOnlyList<Schedule>> ResumeAsync(ChatId chat, Instant now, CancellationToken cancellationToken) =>
        ChangeAllAsync(chat, schedule => Restart(schedule with { Pause = null }, now), cancelDue: false, cancellationToken);

    /// <summary>
    /// Gives a chat's schedules their next sends after a suspension; what the chat itself paused stays paused.
    /// </summary>
    /// <returns>The schedules as they now are.</returns>
    public Task<IReadOnlyList<Schedule>> ReviveAsync(ChatId chat, Instant now, CancellationToken cancellationToken) =>
        ChangeAllAsync(chat, schedule => Restart(schedule, now), cancelDue: false, cancellationToken);

    /// <summary>Reads all of a chat's schedules in another zone from now on.</summary>
    /// <returns>The schedules as they now are.</returns>
    public Task<IReadOnlyList<Schedule>> MoveToZoneAsync(
        ChatId chat, string zone, Instant now, CancellationToken cancellationToken) =>
        ChangeAllAsync(chat, schedule => Restart(schedule with { Zone = zone }, now), cancelDue: true, cancellationToken);

    private static Schedule Restart(Schedule schedule, Instant now) => schedule with
    {
        NextDue = schedule.Pause is { Until: null }
            ? null
            : schedule.Times.NextAfter(Instant.Max(now, schedule.Pause?.Until ?? now), TimeZones.Get(schedule.Zone)).At,
    };

    private async Task<IReadOnlyList<Schedule>> ChangeAllAsync(
        ChatId chat, Func<Schedule, Schedule> change, bool cancelDue, CancellationToken cancellationToken)
    {
        var changed = new List<Schedule>();
        foreach (var schedule in await schedules.OfChatAsync(chat, cancellationToken))
        {
            if (await schedules.ChangeAsync(schedule.Id, change, cancelDue, cancellationToken) is { } now)
            {
                changed.Add(now);
            }
        }

        return changed;
    }
}
