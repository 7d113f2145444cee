using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The schedules in the database. One whose chat is suspended has no next send, whatever is written.</summary>
internal sealed class ScheduleStore(Database database, TimeProvider clock) : IScheduleStore
{
    private const string ById = $"SELECT {ScheduleRow.Columns} FROM schedules s WHERE s.id = @id";

    private const string NextDueUnlessSuspended =
        "(SELECT CAST(@next_due_ms AS bigint) FROM chats c WHERE c.id = @chat_id AND c.suspended_reason IS NULL)";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Schedule>> OfChatAsync(ChatId chat, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Schedule>>(
            async session =>
            [
                .. (await session.QueryAsync<ScheduleRow>(
                    $"SELECT {ScheduleRow.Columns} FROM schedules s WHERE s.chat_id = @chat ORDER BY s.created_at_ms, s.id",
                    new { chat })).Select(row => row.ToSchedule()),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Schedule schedule, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.Dialect.LockNameAsync(session, $"schedules of {schedule.Chat}");
            return await session.ExecuteAsync(
                $"""
                INSERT INTO schedules (id, chat_id, guide, send_times, zone, position, next_due_ms, paused, paused_until_ms, created_at_ms, owed)
                SELECT @id, c.id, @guide, @send_times, @zone, @position,
                  CASE WHEN c.suspended_reason IS NULL THEN CAST(@next_due_ms AS bigint) END, @paused, @paused_until_ms, @created_at_ms, @owed
                FROM chats c
                WHERE c.id = @chat_id
                  AND (SELECT COUNT(*) FROM schedules s WHERE s.chat_id = @chat_id) < {IScheduleStore.MostPerChat}
                ON CONFLICT DO NOTHING
                """,
                ScheduleRow.Parameters(schedule)) > 0;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Schedule?> ChangeAsync(
        ScheduleId id, Func<Schedule, Schedule> change, bool cancelDue, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await LockAsync(session, id) is not { } found)
            {
                return null;
            }

            if (cancelDue)
            {
                if (change(found) == found)
                {
                    return found;
                }

                await CancelDueAsync(session, id);
            }

            var before = (await session.FirstAsync<ScheduleRow>(ById, new { id }))!.ToSchedule();
            await session.ExecuteAsync(
                $"""
                UPDATE schedules SET guide = @guide, send_times = @send_times, zone = @zone, position = @position,
                  next_due_ms = {NextDueUnlessSuspended}, paused = @paused, paused_until_ms = @paused_until_ms, owed = @owed
                WHERE id = @id
                """,
                ScheduleRow.Parameters(change(before) with { Id = id, Chat = before.Chat }));
            return (await session.FirstAsync<ScheduleRow>(ById, new { id }))!.ToSchedule();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Schedule?> MoveAsync(
        ScheduleId id, ChatId to, Func<Schedule, Schedule> change, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.Dialect.LockNameAsync(session, $"schedules of {to}");
            if (await LockAsync(session, id) is not { } found || !await HasRoomAsync(session, to))
            {
                return null;
            }

            await CancelDueAsync(session, id);
            var before = (await session.FirstAsync<ScheduleRow>(ById, new { id }))!.ToSchedule();
            await session.ExecuteAsync(
                $"""
                UPDATE schedules SET chat_id = @chat_id, next_due_ms = {NextDueUnlessSuspended} WHERE id = @id
                """,
                ScheduleRow.Parameters(change(before) with { Id = found.Id, Chat = to }));
            return (await session.FirstAsync<ScheduleRow>(ById, new { id }))!.ToSchedule();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(ScheduleId id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await LockAsync(session, id);
            await CancelDueAsync(session, id);
            return await session.ExecuteAsync("DELETE FROM schedules WHERE id = @id", new { id }) > 0;
        },
        cancellationToken);

    private static async Task<bool> HasRoomAsync(SqlSession session, ChatId chat) => (await session.QueryAsync<long>(
        $"""
        SELECT 1 FROM chats c WHERE c.id = @chat
          AND (SELECT COUNT(*) FROM schedules s WHERE s.chat_id = @chat) < {IScheduleStore.MostPerChat}
        """,
        new { chat })).Count > 0;

    private static async Task<Schedule?> LockAsync(SqlSession session, ScheduleId id) =>
        (await session.FirstAsync<ScheduleRow>(ById + session.Dialect.Lock("s"), new { id }))?.ToSchedule();

    private Task CancelDueAsync(SqlSession session, ScheduleId id) => Cancelling.OfScheduleAsync(
        session, id, DeliveryReason.ChangedByChat, Instant.FromDateTimeOffset(clock.GetUtcNow()));
}
