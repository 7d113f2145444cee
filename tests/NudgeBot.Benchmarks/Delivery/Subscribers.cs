using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>Fills a store with chats that subscribed long ago, each with one daily schedule.</summary>
internal static class Subscribers
{
    private static readonly Instant SubscribedAt = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>Adds a chat for each place, its schedule next due at an instant, in that instant's time of day in UTC.</summary>
    /// <remarks>In many transactions, as chats come in life: of one large one, PostgreSQL's statistics would know nothing.</remarks>
    public static async Task AddAsync(Database database, string platform, string kind, IEnumerable<string> places, Instant due)
    {
        var time = due.InUtc().TimeOfDay.ToString("HH':'mm", null);
        foreach (var chats in places.Chunk(1000))
        {
            await database.WriteAsync(
                async session =>
                {
                    foreach (var place in chats)
                    {
                        await AddAsync(session, new
                        {
                            id = new ChatId(Guid.CreateVersion7()),
                            schedule = new ScheduleId(Guid.CreateVersion7()),
                            platform,
                            place,
                            kind,
                            settings = new ChatSettings { Zone = "UTC" },
                            times = $"mon,tue,wed,thu,fri,sat,sun {time}",
                            due = due.ToUnixTimeMilliseconds(),
                            at = SubscribedAt.ToUnixTimeMilliseconds(),
                        });
                    }
                },
                default);
        }
    }

    private static async Task AddAsync(SqlSession session, object row)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO chats (id, platform, place, kind, settings, created_at_ms)
            VALUES (@id, @platform, @place, @kind, @settings, @at)
            """,
            row);
        await session.ExecuteAsync(
            """
            INSERT INTO schedules (id, chat_id, guide, send_times, zone, position, next_due_ms, paused, created_at_ms)
            VALUES (@schedule, @id, 'secure-attachment', @times, 'UTC', 0, @due, false, @at)
            """,
            row);
    }
}
