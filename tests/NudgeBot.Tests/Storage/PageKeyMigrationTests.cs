using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class PageKeyMigrationOnSqlite() : PageKeyMigrationTests(new SqliteTestDatabase())
{
    [Fact]
    public async Task NothingOfTheKeyIsLeftInTheFiles()
    {
        await FillAsync();
        await MigrateAsync();

        foreach (var file in new[] { Options.Path, Options.Path + "-wal" })
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(Key, await reader.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        }
    }
}

public sealed class PageKeyMigrationOnPostgres(PostgresFixture postgres) : PageKeyMigrationTests(new PostgresTestDatabase(postgres));

/// <summary>A store from the time when the key of a chat page was the place of its chat.</summary>
public abstract class PageKeyMigrationTests(ITestDatabase database) : StoreTest(database)
{
    protected const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly ChatAddress Before = new("web", Key);
    private static readonly ChatAddress After = new("web", PageKey.PlaceOf(Key));

    [Fact]
    public async Task AVisitorsChatIsFoundByTheHashOfTheirKeyWithEverythingInIt()
    {
        var chat = await FillAsync();

        var migrated = await MigrateAsync();

        var chats = new ChatStore(migrated, Clock);
        Assert.Null(await chats.FindAsync(Before, Cancel));
        var found = await chats.FindAsync(After, Cancel);
        Assert.Equal((chat.Id, AwaitedAnswers.None), (found!.Id, found.Awaited));
        Assert.Equal(After.Place, Assert.Single(await new HistoryStore(migrated).LatestAsync(chat.Id, 10, Cancel)).Member);
        var mailbox = new MailboxStore(migrated, Clock);
        Assert.Equal(["one"], (await mailbox.SinceAsync(After, 0, 10, Cancel)).Select(message => message.Content));
        Assert.Empty(await mailbox.SinceAsync(Before, 0, 10, Cancel));
    }

    [Fact]
    public async Task PlacesOfOtherPlatformsStayAsTheyAre()
    {
        var elsewhere = await AddChatAsync(Key, "telegram");

        var migrated = await MigrateAsync();

        Assert.Equal(elsewhere.Id, (await new ChatStore(migrated, Clock).FindAsync(elsewhere.Address, Cancel))!.Id);
    }

    protected async Task<Chat> FillAsync()
    {
        var chat = await AddChatAsync(Key, "web");
        await new HistoryStore(Database).AddAsync(new ChatChange(chat.Id, Key, "zone-changed", "", Now), Cancel);
        await Mailbox.PutAsync(Before, Guid.NewGuid(), "one", Now, Cancel);
        await Mailbox.PutAsync(Before, Guid.NewGuid(), $$$"""{"attachment":{"name":"nudgebot-export.json","content":"{{{Key}}}"}}""", Now, Cancel);
        return chat;
    }

    /// <summary>Opens the store as a version that knows the script for the first time.</summary>
    internal Task<Database> MigrateAsync() => MigrateAgainAsync(
        $"awaited_command = 'schedule', awaited_context = 'x times y {Key}', awaited_until_ms = 7", "0008_page_keys_hashed.sql");
}
