using System.Diagnostics;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;
using NudgeBot.Storage.Postgres;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Sqlite;
using NudgeBot.Storage.Stores;
using NudgeBot.Testing.Postgres;

namespace NudgeBot.Benchmarks.Storage;

/// <summary>
/// How many schedules a second are planned, deliveries claimed and recorded, and chats changed one by one:
/// <c>storage sqlite|postgres [schedules] [batch]</c>, by default 50,000 in batches of 500.
/// </summary>
internal static class StorageRates
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 8, 0);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 1 ? int.Parse(arguments[1], null) : 50_000;
        var batch = arguments.Length > 2 ? int.Parse(arguments[2], null) : 500;
        var folder = Directory.CreateTempSubdirectory("nudgebot-rates-");
        await using var server = arguments is ["postgres", ..] ? await PostgresServer.StartAsync(durable: true) : null;
        try
        {
            await using Database database = server is null
                ? new SqliteDatabase(new StorageOptions { Path = Path.Combine(folder.FullName, "rates.db") })
                : new PostgresDatabase(new StorageOptions { ConnectionString = server.ConnectionString }, TimeProvider.System);
            await MeasureAsync(database, count, batch);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Database database, int count, int batch)
    {
        await FillAsync(database, count);
        await MeasureChangesAsync(database);
        var outbox = new OutboxStore(database, TimeProvider.System);
        foreach (var day in Enumerable.Range(0, 2))
        {
            var now = Now + Duration.FromDays(day);
            await MeasureAsync($"day {day}: planned", count, () => outbox.PlanDueAsync(now, batch, Plan, default));
            await MeasureNothingDueAsync(outbox, now);
            await MeasureAsync($"day {day}: claimed and recorded", count, async () =>
            {
                var claimed = await outbox.ClaimAsync("telegram", 1, now, batch, default);
                await outbox.RecordAsync(
                    [.. claimed.Select(taken => new DeliveryRecord(taken.Delivery.Id, DeliveryState.Sent, null, now, MessageId: "12345"))],
                    1,
                    default);
                return claimed.Count;
            });
        }
    }

    private static async Task MeasureChangesAsync(Database database)
    {
        const int count = 2000;
        var chats = new ChatStore(database, TimeProvider.System);
        var chat = await chats.FindAsync(new ChatAddress("telegram", "0"), default);
        var left = count;
        await MeasureAsync("one by one: changed", count, async () =>
        {
            await chats.ChangeAsync(chat!.Id, before => before with { Settings = before.Settings with { Position = left } }, default);
            return left-- > 0 ? 1 : 0;
        });
    }

    private static async Task MeasureNothingDueAsync(OutboxStore outbox, Instant now)
    {
        const int times = 200;
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
        {
            await outbox.PlanDueAsync(now, 500, Plan, default);
        }

        Console.WriteLine($"nothing due: {watch.Elapsed.TotalMilliseconds / times:0.00} ms, {times} times");
    }

    private static async Task MeasureAsync(string what, int expected, Func<Task<int>> batch)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var done = 0;
        while (await batch() is > 0 and var more)
        {
            done += more;
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var ofCpu = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        Console.WriteLine($"{what} {done} of {expected}: {done / seconds:0}/s ({seconds:0.00} s, {ofCpu:0.00} s of this process's CPU)");
    }

    // As NudgePlanner decides, without a guide: one delivery, the next send by the schedule's own times and zone.
    private static Plan Plan(DueSchedule due)
    {
        var schedule = due.Schedule;
        var send = schedule.NextDue!.Value;
        var delivery = new PlannedDelivery
        {
            Id = new DeliveryId(Guid.CreateVersion7()),
            Chat = schedule.Chat,
            Schedule = schedule.Id,
            Guide = schedule.Guide,
            Nudge = "not-so-little-moments",
            Position = schedule.Position,
            DueAt = send,
            ExpiresAt = send + Freshness.MostLate,
        };
        var next = schedule.Times.NextAfter(send, DateTimeZoneProviders.Tzdb[schedule.Zone]).At;
        return new Plan(schedule with { Position = schedule.Position + 1, NextDue = next }, [delivery]);
    }

    // In many transactions, as chats come in life: of one large one, PostgreSQL's statistics would know nothing.
    private static async Task FillAsync(Database database, int count)
    {
        foreach (var chats in Enumerable.Range(0, count).Chunk(1000))
        {
            await database.WriteAsync(
                async session =>
                {
                    foreach (var chat in chats)
                    {
                        await AddAsync(session, chat);
                    }
                },
                default);
        }
    }

    private static async Task AddAsync(SqlSession session, int number)
    {
        var row = new
        {
            id = new ChatId(Guid.CreateVersion7()),
            schedule = new ScheduleId(Guid.CreateVersion7()),
            place = $"{number}",
            settings = new ChatSettings { Zone = "Asia/Kolkata" },
            now = Now.ToUnixTimeMilliseconds(),
        };
        await session.ExecuteAsync(
            """
            INSERT INTO chats (id, platform, place, kind, settings, created_at_ms)
            VALUES (@id, 'telegram', @place, 'private', @settings, @now)
            """,
            row);
        await session.ExecuteAsync(
            """
            INSERT INTO schedules (id, chat_id, guide, send_times, zone, position, next_due_ms, paused, created_at_ms)
            VALUES (@schedule, @id, 'secure-attachment', 'mon,tue,wed,thu,fri,sat,sun 13:30', 'Asia/Kolkata', 0, @now, false, @now)
            """,
            row);
    }
}
