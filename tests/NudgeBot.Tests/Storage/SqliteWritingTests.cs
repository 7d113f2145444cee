using NudgeBot.Storage;
using NudgeBot.Storage.Sqlite;

namespace NudgeBot.Tests.Storage;

public sealed class SqliteWritingTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nudgebot-sqlite-");
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteDatabase _database;

    public SqliteWritingTests() => _database = new SqliteDatabase(new StorageOptions { Path = Path.Combine(_folder.FullName, "nudgebot.db") });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await _database.WriteAsync(session => session.ExecuteAsync("CREATE TABLE notes (note TEXT)"), Cancel);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task WritesThatWaitTogetherAreAllDone()
    {
        var first = HoldAsync();
        var others = Enumerable.Range(0, 200).Select(number => NoteAsync($"{number}")).ToList();
        _held.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(200, (await NotesAsync()).Count);
    }

    [Fact]
    public async Task AWriteThatFailsLeavesTheOthersAndNothingOfItself()
    {
        var first = HoldAsync();
        var before = NoteAsync("before");
        var failing = FailAsync("failed");
        var after = NoteAsync("after");
        _held.SetResult();

        await Task.WhenAll(first, before, after);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(["before", "after"], await NotesAsync());
    }

    [Fact]
    public async Task NobodyIsToldOfAWriteThatOthersDoNotSeeYet()
    {
        var first = HoldAsync();
        var told = Enumerable.Range(0, 50).Select(async number =>
        {
            await NoteAsync($"{number}");
            Assert.Contains($"{number}", await NotesAsync());
        }).ToList();
        _held.SetResult();

        await Task.WhenAll([first, .. told]);
    }

    [Fact]
    public async Task AWriteThatIsGivenUpWhileItWaitsIsNeverDone()
    {
        using var givingUp = new CancellationTokenSource();
        var first = HoldAsync();
        var givenUp = NoteAsync("given up", givingUp.Token);
        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        _held.SetResult();
        await Task.WhenAll(first, NoteAsync("kept"));

        Assert.Equal(["kept"], await NotesAsync());
    }

    [Fact]
    public async Task AfterAWriteThatLostTheWholeTransactionTheNextIsDone()
    {
        var undoing = _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO notes VALUES ('undone')");
                await session.ExecuteAsync("ROLLBACK");
                throw new InvalidOperationException();
            },
            Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => undoing);
        await NoteAsync("next");
        Assert.Equal(["next"], await NotesAsync());
    }

    // Others join it until it is let go.
    private Task HoldAsync() => _database.WriteAsync(_ => _held.Task, Cancel);

    private Task NoteAsync(string note, CancellationToken? cancellationToken = null) =>
        _database.WriteAsync(session => session.ExecuteAsync("INSERT INTO notes VALUES (@note)", new { note }), cancellationToken ?? Cancel);

    private Task FailAsync(string note) => _database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("INSERT INTO notes VALUES (@note)", new { note });
            throw new InvalidOperationException();
        },
        Cancel);

    private Task<List<string>> NotesAsync() =>
        _database.ReadAsync(session => session.QueryAsync<string>("SELECT note FROM notes ORDER BY rowid"), Cancel);
}
