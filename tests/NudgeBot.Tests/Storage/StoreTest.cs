using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;
using NudgeBot.Storage.Postgres;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Sqlite;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

/// <summary>A test of the stores over an empty database; a class of tests runs once over SQLite and once over PostgreSQL.</summary>
public abstract class StoreTest(ITestDatabase testDatabase) : IAsyncLifetime
{
    private readonly List<Database> _opened = [];

    /// <summary>Monday 5 January 2026, 08:00 UTC, until a test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    protected Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal Database Database => _opened[0];

    internal StorageOptions Options => testDatabase.Options;

    protected IChatStore Chats => new ChatStore(Database, Clock);

    protected IScheduleStore Schedules => new ScheduleStore(Database, Clock);

    protected IOutboxStore Outbox => new OutboxStore(Database, Clock);

    protected ILeaseStore Leases => new LeaseStore(Database);

    protected IInboxStore Inbox => new InboxStore(Database, Clock);

    protected IMailboxStore Mailbox => new MailboxStore(Database, Clock);

    public async ValueTask InitializeAsync()
    {
        await testDatabase.CreateAsync();
        await Open().OpenAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        await testDatabase.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the database once more, as another node or after a restart would.</summary>
    internal Database Open()
    {
        Database database = Options.ConnectionString is null ? new SqliteDatabase(Options) : new PostgresDatabase(Options, TimeProvider.System);
        _opened.Add(database);
        return database;
    }

    /// <summary>Opens the store as a version that knows some scripts for the first time; before, chats awaited one answer altogether.</summary>
    internal async Task<Database> MigrateAgainAsync(string awaitedColumns, params string[] scripts)
    {
        await Database.WriteAsync(
            async session =>
            {
                var number = Options.ConnectionString is null ? "integer" : "bigint";
                foreach (var column in (string[])["awaited_command text", "awaited_context text", $"awaited_until_ms {number}", "awaited_member text"])
                {
                    await session.ExecuteAsync($"ALTER TABLE chats ADD COLUMN {column}");
                }

                await session.ExecuteAsync($"UPDATE chats SET {awaitedColumns}");
                await session.ExecuteAsync("ALTER TABLE chats DROP COLUMN awaited");
                foreach (var script in scripts.Append("0011_one_question_a_member.sql"))
                {
                    await session.ExecuteAsync("DELETE FROM schemaversions WHERE scriptname = @script", new { script });
                }
            },
            Cancel);
        await Database.DisposeAsync();
        var migrated = Open();
        await migrated.OpenAsync(Cancel);
        return migrated;
    }

    /// <summary>A second node where the database allows one, otherwise the same.</summary>
    internal Database OtherNode() => Options.ConnectionString is null ? Database : Open();

    /// <summary>Adds a chat to the store.</summary>
    protected Task<Chat> AddChatAsync(string place = "42", string platform = "telegram", Func<Chat, Chat>? with = null)
    {
        var chat = new Chat
        {
            Id = new ChatId(Guid.CreateVersion7()),
            Address = new ChatAddress(platform, place),
            Kind = ChatKind.Private,
            Settings = new ChatSettings(),
            CreatedAt = Now,
        };
        return Chats.AddAsync(with?.Invoke(chat) ?? chat, Cancel);
    }

    /// <summary>Adds a daily schedule whose next send has come.</summary>
    protected async Task<Schedule> AddScheduleAsync(Chat chat, Func<Schedule, Schedule>? with = null)
    {
        var schedule = new Schedule
        {
            Id = new ScheduleId(Guid.CreateVersion7()),
            Chat = chat.Id,
            Guide = "secure-attachment",
            Times = new SendTimes(SendDays.Daily, new LocalTime(8, 0)),
            Zone = "Etc/UTC",
            NextDue = Now,
            CreatedAt = Now,
        };
        schedule = with?.Invoke(schedule) ?? schedule;
        await Schedules.AddAsync(schedule, Cancel);
        return schedule;
    }

    /// <summary>A schedule as the store now has it.</summary>
    protected async Task<Schedule> ReloadAsync(Schedule schedule) =>
        Assert.Single(await Schedules.OfChatAsync(schedule.Chat, Cancel), stored => stored.Id == schedule.Id);

    /// <summary>Plans like the product: one delivery for the send that has come, the next send a day later.</summary>
    protected static Plan OneADay(DueSchedule due) => new(
        due.Schedule with { Position = due.Schedule.Position + 1, NextDue = due.Schedule.NextDue + Duration.FromDays(1) },
        [DeliveryOf(due.Schedule)]);

    /// <summary>The delivery of a schedule's next send.</summary>
    protected static PlannedDelivery DeliveryOf(Schedule schedule) => new()
    {
        Id = new DeliveryId(Guid.CreateVersion7()),
        Chat = schedule.Chat,
        Schedule = schedule.Id,
        Guide = schedule.Guide,
        Nudge = $"nudge-{schedule.Position}",
        Position = schedule.Position,
        DueAt = schedule.NextDue!.Value,
        ExpiresAt = schedule.NextDue.Value + Duration.FromHours(3),
    };

    protected Task<int> PlanAsync() => Outbox.PlanDueAsync(Now, 100, OneADay, Cancel);

    protected Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(long fence = 1, string platform = "telegram", int most = 100) =>
        Outbox.ClaimAsync(platform, fence, Now, most, Cancel);

    protected async Task<ClaimedDelivery> ClaimOneAsync(long fence = 1) => Assert.Single(await ClaimAsync(fence));

    protected Task RecordAsync(
        DeliveryId id, DeliveryState state, long fence = 1, DeliveryReason? reason = null, Instant? notBefore = null, bool unsure = false) =>
        Outbox.RecordAsync([new DeliveryRecord(id, state, reason, Now, notBefore, Unsure: unsure)], fence, Cancel);

    protected async Task<PastDelivery> LatestAsync(Chat chat) => Assert.Single(await Outbox.LatestAsync(chat.Id, 10, Cancel));
}
