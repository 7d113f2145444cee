using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class MailboxStoreOnSqlite() : MailboxStoreTests(new SqliteTestDatabase());

public sealed class MailboxStoreOnPostgres(PostgresFixture postgres) : MailboxStoreTests(new PostgresTestDatabase(postgres));

public abstract class MailboxStoreTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly ChatAddress Page = new("web", "page");

    [Fact]
    public async Task MessagesAreReadInTheOrderTheyWerePut()
    {
        var first = await PutAsync("first");
        var second = await PutAsync("second");

        var messages = await SinceAsync(0);

        Assert.Equal([("first", first), ("second", second)], messages.Select(message => (message.Content, message.Number)));
        Assert.True(second > first);
        Assert.Equal(Now, messages[0].At);
    }

    [Fact]
    public async Task AMessageWithAKeyAlreadyKeptIsNotKeptTwice()
    {
        var key = Guid.NewGuid();

        var first = await Mailbox.PutAsync(Page, key, "hello", Now, Cancel);
        var again = await Mailbox.PutAsync(Page, key, "hello", Now, Cancel);

        Assert.Equal(first, again);
        Assert.Single(await SinceAsync(0));
    }

    [Fact]
    public async Task OnlyWhatIsNewerThanARevisionIsRead()
    {
        await PutAsync("seen");
        var seen = (await SinceAsync(0)).Max(message => message.Revision);
        await PutAsync("new");

        Assert.Equal("new", Assert.Single(await SinceAsync(seen)).Content);
    }

    [Fact]
    public async Task AReplacedMessageIsReadAgainUnderItsNumber()
    {
        var number = await PutAsync("Choose a time");
        await PutAsync("other");
        var seen = (await SinceAsync(0)).Max(message => message.Revision);

        Assert.True(await Mailbox.ReplaceAsync(Page, number, "Daily at 8:00", Cancel));

        var changed = Assert.Single(await SinceAsync(seen));
        Assert.Equal(("Daily at 8:00", number), (changed.Content, changed.Number));
        Assert.False(await Mailbox.ReplaceAsync(Page, number - 1, "x", Cancel));
    }

    [Fact]
    public async Task OfManyMessagesTheNewestAreRead()
    {
        await PutAsync("1");
        await PutAsync("2");
        await PutAsync("3");

        Assert.Equal(["2", "3"], (await Mailbox.SinceAsync(Page, 0, 2, Cancel)).Select(message => message.Content));
    }

    [Fact]
    public async Task MailboxesDoNotShareTheirMessages()
    {
        await PutAsync("mine");

        Assert.Empty(await Mailbox.SinceAsync(new ChatAddress("web", "other"), 0, 10, Cancel));
    }

    [Fact]
    public async Task OldMessagesAreDeletedAndNumbersGoOnRising()
    {
        var old = await PutAsync("old");
        Clock.Advance(TimeSpan.FromDays(1));
        await Mailbox.PruneAsync(Now, Cancel);
        Assert.Empty(await SinceAsync(0));

        Assert.True(await PutAsync("new") > old);
        Assert.Single(await SinceAsync(old));
    }

    [Fact]
    public async Task AMessageAsOldAsTheLimitIsKept()
    {
        await PutAsync("at the limit");

        await Mailbox.PruneAsync(Now, Cancel);

        Assert.Single(await SinceAsync(0));
    }

    [Fact]
    public async Task RevisionsGoOnRisingWhenTheClockIsSetBack()
    {
        var first = await PutAsync("first");
        var behind = new MailboxStore(Database, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Clock.GetUtcNow().AddHours(-1)));

        Assert.True(await behind.PutAsync(Page, Guid.NewGuid(), "second", Now, Cancel) > first);
    }

    [Fact]
    public async Task MessagesPutFromManyPlacesAtOnceAreAllKeptUnderTheirOwnNumbers()
    {
        var nodes = Enumerable.Range(0, 3).Select(_ => new MailboxStore(OtherNode(), Clock)).ToList();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 30).Select(message => Task.Run(
            () => nodes[message % 3].PutAsync(Page, Guid.NewGuid(), $"{message}", Now, Cancel), Cancel)));

        Assert.Equal(30, numbers.Distinct().Count());
        Assert.Equal(30, (await SinceAsync(0)).Count);
    }

    private Task<long> PutAsync(string message) => Mailbox.PutAsync(Page, Guid.NewGuid(), message, Now, Cancel);

    private Task<IReadOnlyList<Core.Delivery.MailboxMessage>> SinceAsync(long revision) =>
        Mailbox.SinceAsync(Page, revision, 100, Cancel);
}
