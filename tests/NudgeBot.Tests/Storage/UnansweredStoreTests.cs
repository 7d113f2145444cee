using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class UnansweredStoreOnSqlite() : UnansweredStoreTests(new SqliteTestDatabase());

public sealed class UnansweredStoreOnPostgres(PostgresFixture postgres) : UnansweredStoreTests(new PostgresTestDatabase(postgres));

public abstract class UnansweredStoreTests(ITestDatabase database) : StoreTest(database)
{
    private const string Guide = "secure-attachment";

    private IUnansweredStore Questions => new UnansweredStore(Database);

    [Fact]
    public async Task AQuestionIsKeptWithItsDayAndLanguage()
    {
        await Questions.AddAsync(Guide, "hi", "How long do naps last?", Now, Cancel);

        var kept = Assert.Single(await Questions.LatestAsync(Guide, 10, Cancel));
        Assert.Equal(new UnansweredQuestion("hi", "How long do naps last?", Now - Duration.FromHours(8)), kept);
    }

    [Fact]
    public async Task TheLatestQuestionsOfAGuideComeFirst()
    {
        await Questions.AddAsync(Guide, "en", "older", Now, Cancel);
        await Questions.AddAsync(Guide, "en", "newer", Now + Duration.FromDays(1), Cancel);
        await Questions.AddAsync("sleep", "en", "elsewhere", Now + Duration.FromDays(2), Cancel);

        Assert.Equal(["newer", "older"], (await Questions.LatestAsync(Guide, 10, Cancel)).Select(question => question.Question));
        Assert.Equal("newer", Assert.Single(await Questions.LatestAsync(Guide, 1, Cancel)).Question);
    }

    [Fact]
    public async Task TheSameQuestionAskedTwiceIsKeptTwice()
    {
        await Questions.AddAsync(Guide, "en", "naps?", Now, Cancel);
        await Questions.AddAsync(Guide, "en", "naps?", Now, Cancel);

        Assert.Equal(2, (await Questions.LatestAsync(Guide, 10, Cancel)).Count);
    }

    [Fact]
    public async Task OldQuestionsAreDeleted()
    {
        await Questions.AddAsync(Guide, "en", "old", Now - Duration.FromDays(1), Cancel);
        await Questions.AddAsync(Guide, "en", "new", Now, Cancel);

        await Questions.PruneAsync(Now - Duration.FromHours(8), Cancel);

        Assert.Equal("new", Assert.Single(await Questions.LatestAsync(Guide, 10, Cancel)).Question);
    }
}
