using NudgeBot.Core.Delivery;

namespace NudgeBot.Tests.Storage;

public sealed class InboxStoreOnSqlite() : InboxStoreTests(new SqliteTestDatabase());

public sealed class InboxStoreOnPostgres(PostgresFixture postgres) : InboxStoreTests(new PostgresTestDatabase(postgres));

public abstract class InboxStoreTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task UpdatesWaitOldestFirstUntilTheyAreHandled()
    {
        await AddAsync(12, 11);

        await Inbox.HandledAsync("telegram", 11, Cancel);
        await AddAsync(13);

        Assert.Equal([new InboxUpdate(12, "{12}"), new InboxUpdate(13, "{13}")], await Inbox.UnhandledAsync("telegram", Cancel));
    }

    [Fact]
    public async Task AnUpdateHandedOverTwiceIsNewOnce()
    {
        Assert.Equal([11, 12], await AddAsync(11, 12));
        await Inbox.HandledAsync("telegram", 12, Cancel);

        Assert.Equal([13], await AddAsync(12, 13));
        Assert.Equal([11, 13], (await Inbox.UnhandledAsync("telegram", Cancel)).Select(update => update.Id));
    }

    [Fact]
    public async Task PlatformsDoNotShareTheirUpdates()
    {
        await AddAsync(11);

        Assert.Empty(await Inbox.UnhandledAsync("discord", Cancel));
        Assert.Null(await Inbox.LatestAsync("discord", Cancel));
        Assert.Equal([11], await Inbox.AddAsync("discord", [new InboxUpdate(11, "{}")], Cancel));
    }

    [Fact]
    public async Task ThePayloadOfAHandledUpdateIsErased()
    {
        await AddAsync(11);

        await Inbox.HandledAsync("telegram", 11, Cancel);

        Assert.Empty(await Database.ReadAsync(
            session => session.QueryAsync<string>("SELECT payload FROM inbox WHERE payload IS NOT NULL"), Cancel));
    }

    [Fact]
    public async Task TheLatestUpdateIsRememberedWhenOldOnesAreDeleted()
    {
        await AddAsync(11, 12, 13);
        await Inbox.HandledAsync("telegram", 11, Cancel);
        await Inbox.HandledAsync("telegram", 13, Cancel);
        Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));

        await Inbox.PruneAsync(Cancel);

        Assert.Equal(13, await Inbox.LatestAsync("telegram", Cancel));
        Assert.Equal([12], (await Inbox.UnhandledAsync("telegram", Cancel)).Select(update => update.Id));
        Assert.Equal([11], await AddAsync(11, 13));
    }

    [Fact]
    public async Task RecentlyHandledUpdatesAreKeptToRecogniseRepeats()
    {
        await AddAsync(11, 12);
        await Inbox.HandledAsync("telegram", 11, Cancel);
        Clock.Advance(TimeSpan.FromDays(2));

        await Inbox.PruneAsync(Cancel);

        Assert.Empty(await AddAsync(11));
    }

    private Task<IReadOnlyList<long>> AddAsync(params long[] ids) =>
        Inbox.AddAsync("telegram", [.. ids.Select(id => new InboxUpdate(id, $"{{{id}}}"))], Cancel);
}
