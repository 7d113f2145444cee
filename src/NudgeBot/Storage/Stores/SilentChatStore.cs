using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The silence of chats in the database: the last day each was heard of, and the delivery that asked it.</summary>
internal sealed class SilentChatStore(Database database, TimeProvider clock) : ISilentChatStore
{
    /// <inheritdoc/>
    public Task HeardAsync(ChatId chat, LocalDate day, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var known = await session.FirstAsync<ChatRow>(
                $"SELECT {ChatRow.Columns} FROM chats c WHERE c.id = @chat" + session.Dialect.Lock("c"), new { chat });
            if (known is null || known.HeardDay >= day.ToDays())
            {
                return;
            }

            await session.ExecuteAsync(
                """
                UPDATE deliveries SET state = 'cancelled', reason = @reason, settled_at_ms = @at
                WHERE id = (SELECT c.question_id FROM chats c WHERE c.id = @chat) AND state = 'due'
                """,
                new { chat, reason = StoredName.Of(DeliveryReason.ChangedByChat), at = Now.ToMs() });
            await session.ExecuteAsync(
                "UPDATE chats SET heard_day = @day, question_id = NULL WHERE id = @chat", new { chat, day = day.ToDays() });
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> AskAsync(
        LocalDate silentSince, int most, Func<DueSchedule, PlannedDelivery> ask, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await ForgetUnsentAsync(session);
                var silent = await session.QueryAsync<ScheduleRow, ChatRow, DueSchedule>(
                    $"""
                    SELECT {ScheduleRow.Columns}, {ChatRow.Columns}
                    FROM (
                      SELECT * FROM chats silent
                      WHERE silent.kind = 'private' AND silent.question_id IS NULL AND silent.heard_day <= @day
                        AND silent.suspended_reason IS NULL
                        AND EXISTS (SELECT 1 FROM schedules sending WHERE sending.chat_id = silent.id
                          AND sending.next_due_ms IS NOT NULL AND NOT sending.paused)
                      ORDER BY silent.heard_day LIMIT @most
                      {session.Dialect.LockFree("silent")}) AS c
                    JOIN schedules s ON s.id = (
                      SELECT first.id FROM schedules first
                      WHERE first.chat_id = c.id AND first.next_due_ms IS NOT NULL AND NOT first.paused
                      ORDER BY first.created_at_ms, first.id LIMIT 1)
                    """,
                    (schedule, chat) => new DueSchedule(schedule.ToSchedule(), chat.ToChat()),
                    new { day = silentSince.ToDays(), most });
                var questions = silent.ConvertAll(taken => (Delivery: ask(taken), taken.Chat.Address.Platform));
                await Inserting.InsertAsync(session, questions, Now);
                await session.ExecuteAsync(
                    rows => $"UPDATE chats SET question_id = r.question_id FROM {rows} WHERE chats.id = r.id",
                    new ParameterRows<(PlannedDelivery Delivery, string Platform)>(questions)
                        .With("id", row => row.Delivery.Chat.Value)
                        .With("question_id", row => row.Delivery.Id.Value));
                return silent.Count;
            },
            cancellationToken);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static Task<int> ForgetUnsentAsync(SqlSession session) => session.ExecuteAsync(
        """
        UPDATE chats SET question_id = NULL WHERE question_id IN (
          SELECT d.id FROM deliveries d WHERE d.notice IS NOT NULL AND d.state IN ('expired', 'cancelled'))
        """);
}
