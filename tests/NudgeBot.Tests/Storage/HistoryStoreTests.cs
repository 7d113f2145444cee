using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class HistoryStoreOnSqlite() : HistoryStoreTests(new SqliteTestDatabase());

public sealed class HistoryStoreOnPostgres(PostgresFixture postgres) : HistoryStoreTests(new PostgresTestDatabase(postgres));

public abstract class HistoryStoreTests(ITestDatabase database) : StoreTest(database)
{
    private IHistoryStore History => new HistoryStore(Database);

    [Fact]
    public async Task TheLatestChangesOfAChatComeFirst()
    {
        var chat = await AddChatAsync("1");
        var first = new ChatChange(chat.Id, "7", "schedule-added", "mon,wed,fri 08:00", Now);
        var second = new ChatChange(chat.Id, "8", "zone-changed", "Asia/Kolkata", Now + Duration.FromMinutes(1));
        await History.AddAsync(first, Cancel);
        await History.AddAsync(second, Cancel);
        await History.AddAsync(first with { Chat = (await AddChatAsync("2")).Id }, Cancel);

        Assert.Equal([second, first], await History.LatestAsync(chat.Id, 10, Cancel));
        Assert.Equal([second], await History.LatestAsync(chat.Id, 1, Cancel));
    }

    [Fact]
    public async Task AtMostSoManyOfTheOldestChangesAreDeletedAtOnce()
    {
        var chat = await AddChatAsync();
        foreach (var hours in new[] { -2, -3, -1, 0 })
        {
            await History.AddAsync(new ChatChange(chat.Id, "7", "schedule-added", $"{hours}", Now + Duration.FromHours(hours)), Cancel);
        }

        Assert.Equal(2, await History.PruneAsync(Now, 2, Cancel));
        Assert.Equal(["0", "-1"], (await History.LatestAsync(chat.Id, 10, Cancel)).Select(change => change.Details));
        Assert.Equal(1, await History.PruneAsync(Now, 2, Cancel));
        Assert.Equal(["0"], (await History.LatestAsync(chat.Id, 10, Cancel)).Select(change => change.Details));
    }

    [Fact]
    public async Task AForgottenChatHasNoHistory()
    {
        var forgotten = new ChatId(Guid.CreateVersion7());

        await History.AddAsync(new ChatChange(forgotten, "7", "schedule-added", "", Now), Cancel);

        Assert.Empty(await History.LatestAsync(forgotten, 10, Cancel));
    }
}
