using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Jobs;
using NudgeBot.Storage.Stores;
using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.Jobs;

public sealed class PruneHistoryOnSqlite() : PruneHistoryTests(new SqliteTestDatabase());

public sealed class PruneHistoryOnPostgres(PostgresFixture postgres) : PruneHistoryTests(new PostgresTestDatabase(postgres));

public abstract class PruneHistoryTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly HistoryRetention Kept = new(Duration.FromDays(60));

    private IHistoryStore History => new HistoryStore(Database);

    private ISilentChatStore Silence => new SilentChatStore(Database, Clock);

    [Fact]
    public async Task WhatIsOlderThanItIsKeptGoesAndWhatIsNotStays()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        await SendAsync(schedule);
        await History.AddAsync(new ChatChange(chat.Id, "7", "old", "", Now), Cancel);
        Clock.Advance(TimeSpan.FromDays(40));
        var recent = await SendAsync(await ReloadAsync(schedule));
        await History.AddAsync(new ChatChange(chat.Id, "7", "recent", "", Now), Cancel);
        Clock.Advance(TimeSpan.FromDays(40));

        await RunAsync(new PastDeliveryStore(Database), History);

        Assert.Equal(recent, (await LatestAsync(chat)).Delivery.Id);
        Assert.Equal("recent", Assert.Single(await History.LatestAsync(chat.Id, 10, Cancel)).Kind);
    }

    [Fact]
    public async Task TheProgrammeGoesOnAndWhatWasSavedIsStillSaved()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat);
        await SendAsync(schedule);
        var reactions = new ReactionStore(Database);
        await reactions.AddAsync(new Reaction(chat.Id, ReactionKind.Saved, "nudge-0", Now), Cancel);
        Clock.Advance(TimeSpan.FromDays(80));

        await RunAsync(new PastDeliveryStore(Database), History);

        Assert.Empty(await Outbox.LatestAsync(chat.Id, 10, Cancel));
        Assert.Equal(1, (await ReloadAsync(schedule)).Position);
        Assert.Single(await reactions.OfChatAsync(chat.Id, ReactionKind.Saved, Instant.MinValue, 10, Cancel));
    }

    [Fact]
    public async Task AChatThatWasAskedWhetherToGoOnIsNotAskedAgainWhenTheQuestionIsDeleted()
    {
        var chat = await AddChatAsync(with: known => known with { HeardOn = Now.InUtc().Date.PlusDays(-70) });
        await AddScheduleAsync(chat);
        Assert.Equal(1, await AskAsync());
        await RecordAsync((await ClaimOneAsync()).Delivery.Id, DeliveryState.Sent);
        Clock.Advance(TimeSpan.FromDays(80));

        await RunAsync(new PastDeliveryStore(Database), History);

        Assert.Empty(await Outbox.LatestAsync(chat.Id, 10, Cancel));
        Assert.Equal(0, await AskAsync());
    }

    [Fact]
    public async Task EachTransactionDeletesAFewUntilNoneIsLeft()
    {
        var deliveries = new ScriptedPruning([PruneHistory.AtOnce, PruneHistory.AtOnce, 3]);

        await RunAsync(deliveries, History);

        Assert.Equal([PruneHistory.AtOnce, PruneHistory.AtOnce, PruneHistory.AtOnce], deliveries.Asked);
    }

    private Task<int> AskAsync() => Silence.AskAsync(
        Now.InUtc().Date.PlusDays(-SilencePlanner.DaysOfSilence),
        10,
        silent => DeliveryOf(silent.Schedule) with
        {
            Id = Written(),
            DueAt = Now,
            ExpiresAt = Now + Duration.FromHours(1),
            Notice = new Notice(SilencePlanner.NoticeKind, ""),
        },
        Cancel);

    private DeliveryId Written() => new(Guid.CreateVersion7(Clock.GetUtcNow()));

    // Planned and sent today, whenever it was due.
    private async Task<DeliveryId> SendAsync(Core.Schedules.Schedule schedule)
    {
        await Schedules.ChangeAsync(schedule.Id, known => known with { NextDue = Now }, cancelDue: false, Cancel);
        await Outbox.PlanDueAsync(
            Now,
            10,
            due => OneADay(due) with { Deliveries = [DeliveryOf(due.Schedule) with { Id = Written() }] },
            Cancel);
        var claimed = await ClaimOneAsync();
        await RecordAsync(claimed.Delivery.Id, DeliveryState.Sent);
        return claimed.Delivery.Id;
    }

    private async Task RunAsync(IPastDeliveryStore deliveries, IHistoryStore history) =>
        await new PruneHistory(deliveries, history, Kept, new HurriedClock(Clock), NullLogger<PruneHistory>.Instance).Execute(null!, Cancel);

    /// <summary>The clock of the test; waits take their real time.</summary>
    private sealed class HurriedClock(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
    }

    private sealed class ScriptedPruning(IEnumerable<int> deleted) : IPastDeliveryStore
    {
        private readonly Queue<int> _deleted = new(deleted);

        public List<int> Asked { get; } = [];

        public Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken)
        {
            Asked.Add(most);
            return Task.FromResult(_deleted.Dequeue());
        }
    }
}
