using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class AwaitedMigrationOnSqlite() : AwaitedMigrationTests(new SqliteTestDatabase());

public sealed class AwaitedMigrationOnPostgres(PostgresFixture postgres) : AwaitedMigrationTests(new PostgresTestDatabase(postgres));

/// <summary>A store from the time when a chat awaited one answer altogether.</summary>
public abstract class AwaitedMigrationTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly Instant Until = Instant.FromUnixTimeMilliseconds(1_767_600_000_123);

    [Theory]
    [InlineData("'7'", "7")]
    [InlineData("NULL", null)]
    public async Task AnAnswerThatIsAwaitedStaysSo(string stored, string? member)
    {
        var chat = await AddChatAsync();

        var migrated = await MigrateAgainAsync(
            $"awaited_command = 'schedule', awaited_context = 'x \"times\"', awaited_until_ms = {Until.ToUnixTimeMilliseconds()}, awaited_member = {stored}");

        Assert.Equal(
            AwaitedAnswers.Of([new Awaited("schedule", "x \"times\"", Until, member)]),
            (await new ChatStore(migrated, Clock).FindAsync(chat.Id, Cancel))?.Awaited);
    }

    [Fact]
    public async Task WhereNothingIsAwaitedNothingIs()
    {
        var chat = await AddChatAsync();

        var migrated = await MigrateAgainAsync("awaited_command = NULL");

        Assert.Equal(AwaitedAnswers.None, (await new ChatStore(migrated, Clock).FindAsync(chat.Id, Cancel))?.Awaited);
    }
}
