using System.Globalization;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class ForgettingOnSqlite() : ForgettingTests(new SqliteTestDatabase())
{
    protected override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    [Fact]
    public async Task TheFileHoldsNothingOfAForgottenChat()
    {
        var chat = await AddChatWithEverythingAsync();

        await Chats.ForgetAsync(chat.Id, Cancel);

        await Database.DisposeAsync();
        var file = await File.ReadAllBytesAsync(Options.Path, Cancel);
        Assert.Equal(-1, file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Place)));
        Assert.Equal(-1, file.AsSpan().IndexOf(chat.Id.Value.ToByteArray(bigEndian: true)));
        Assert.False(File.Exists(Options.Path + "-wal"));
    }

    private protected override async Task<IEnumerable<string>> RowsAsync(SqlSession session, string table) =>
        (await session.QueryAsync<dynamic>($"SELECT * FROM {table}")).Select(row => string.Join(
            '|', ((IDictionary<string, object?>)row).Values.Select(value => value is byte[] { Length: 16 } id
                ? new Guid(id, bigEndian: true).ToString()
                : Convert.ToString(value, CultureInfo.InvariantCulture))));
}

public sealed class ForgettingOnPostgres(PostgresFixture postgres) : ForgettingTests(new PostgresTestDatabase(postgres))
{
    protected override string Tables => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    private protected override async Task<IEnumerable<string>> RowsAsync(SqlSession session, string table) =>
        await session.QueryAsync<string>($"SELECT t::text FROM {table} t");
}

public abstract class ForgettingTests(ITestDatabase database) : StoreTest(database)
{
    protected const string Place = "place-8675309";
    private const string OldPlace = "old-place-8675309";

    protected abstract string Tables { get; }

    [Fact]
    public async Task NoTableKnowsAForgottenChat()
    {
        var chat = await AddChatWithEverythingAsync();
        var before = await EverythingAsync();
        Assert.Contains(before, row => row.Contains(Place, StringComparison.Ordinal));
        Assert.Contains(before, row => row.Contains(OldPlace, StringComparison.Ordinal));

        await Chats.ForgetAsync(chat.Id, Cancel);

        var after = await EverythingAsync();
        Assert.DoesNotContain(after, row => row.Contains("8675309", StringComparison.Ordinal));
        Assert.DoesNotContain(after, row => row.Contains(chat.Id.ToString(), StringComparison.Ordinal));
        Assert.Null(await Chats.FindAsync(chat.Id, Cancel));
    }

    [Fact]
    public async Task ForgettingOneChatLeavesTheOthers()
    {
        var chat = await AddChatWithEverythingAsync();
        var other = await AddChatAsync("other", "web");
        var schedule = await AddScheduleAsync(other);
        await Mailbox.PutAsync(other.Address, Guid.NewGuid(), "hello", Now, Cancel);

        await Chats.ForgetAsync(chat.Id, Cancel);

        Assert.Equal(schedule, await ReloadAsync(schedule));
        Assert.Single(await Mailbox.SinceAsync(other.Address, 0, 10, Cancel));
    }

    [Fact]
    public async Task AForgottenChatIsMetAnew()
    {
        var forgotten = await AddChatWithEverythingAsync();
        await Chats.ForgetAsync(forgotten.Id, Cancel);

        var met = await AddChatAsync(OldPlace, "web");

        Assert.NotEqual(forgotten.Id, met.Id);
        Assert.Empty(await Schedules.OfChatAsync(met.Id, Cancel));
    }

    private protected abstract Task<IEnumerable<string>> RowsAsync(SqlSession session, string table);

    protected async Task<Chat> AddChatWithEverythingAsync()
    {
        var chat = await AddChatAsync(OldPlace, "web");
        await Mailbox.PutAsync(chat.Address, Guid.NewGuid(), "hello", Now, Cancel);
        await Chats.MoveAsync(chat.Id, new ChatAddress("web", Place), Cancel);
        await Mailbox.PutAsync(new ChatAddress("web", Place), Guid.NewGuid(), "hello again", Now, Cancel);
        await AddScheduleAsync(chat);
        await AddScheduleAsync(chat, schedule => schedule with { NextDue = Now + Duration.FromHours(1) });
        await PlanAsync();
        await RecordAsync(Assert.Single(await ClaimAsync(platform: "web")).Delivery.Id, DeliveryState.Sent);
        await new ReactionStore(Database).AddAsync(new Reaction(chat.Id, ReactionKind.Saved, "mended-cup", Now), Cancel);
        await new HistoryStore(Database).AddAsync(new ChatChange(chat.Id, "member-8675309", "schedule-added", "", Now), Cancel);
        return chat;
    }

    private Task<List<string>> EverythingAsync() => Database.ReadAsync(
        async session =>
        {
            var rows = new List<string>();
            foreach (var table in await session.QueryAsync<string>(Tables))
            {
                rows.AddRange(await RowsAsync(session, table));
            }

            return rows;
        },
        Cancel);
}
