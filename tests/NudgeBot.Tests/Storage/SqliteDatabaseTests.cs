using Microsoft.Data.Sqlite;
using NodaTime;
using NudgeBot.Core;
using NudgeBot.Core.Chats;
using NudgeBot.Storage;
using NudgeBot.Storage.Sqlite;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class SqliteDatabaseTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nudgebot-sqlite-");
    private readonly List<SqliteDatabase> _opened = [];

    private string PathOfFile => Path.Combine(_folder.FullName, "data", "nudgebot.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TheFolderAndTheFileAreMadeWhenMissing()
    {
        await Create().OpenAsync(Cancel);

        Assert.True(File.Exists(PathOfFile));
    }

    [Fact]
    public async Task WhatWasWrittenIsThereAfterARestart()
    {
        var first = Create();
        var chat = await AddChatAsync(first);
        await first.DisposeAsync();

        Assert.NotNull(await new ChatStore(Create(), TimeProvider.System).FindAsync(chat, Cancel));
    }

    [Fact]
    public async Task ASecondProcessIsToldThatTheFileIsInUse()
    {
        await Create().OpenAsync(Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(() => Create().OpenAsync(Cancel));

        Assert.StartsWith($"Another nudgebot is using {PathOfFile}: stop it first", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFileIsFreeAgainWhenItsUserIsGone()
    {
        var first = Create();
        await first.OpenAsync(Cancel);
        await first.DisposeAsync();

        await Create().OpenAsync(Cancel);
    }

    [Fact]
    public async Task ADatabaseOfANewerVersionIsRefused()
    {
        var first = Create();
        await first.OpenAsync(Cancel);
        await first.DisposeAsync();
        await ExecuteAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_from_the_future.sql', '2030-01-01')");

        var error = await Assert.ThrowsAsync<StorageException>(() => Create().OpenAsync(Cancel));

        Assert.Contains("written by a newer nudgebot (it has 9999_from_the_future.sql)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseThatCouldNotBeOpenedIsOpenedWhenTheCauseIsGone()
    {
        Directory.CreateDirectory(PathOfFile);
        var database = Create();
        await Assert.ThrowsAsync<StorageException>(() => database.OpenAsync(Cancel));
        Directory.Delete(PathOfFile);

        await database.OpenAsync(Cancel);
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsNamed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOfFile)!);
        await File.WriteAllTextAsync(PathOfFile, new string('x', 5000), Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(() => Create().OpenAsync(Cancel));

        Assert.StartsWith($"{PathOfFile} is not a sound SQLite database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFullDiskIsNamed()
    {
        var database = Create();
        var chats = new ChatStore(database, TimeProvider.System);
        await database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1"), Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (var place = 0; ; place++)
            {
                await chats.AddAsync(Chat($"{place}") with { Awaited = AwaitedAnswers.Of([new Awaited("x", new string('x', 4000), Instant.FromUnixTimeSeconds(0))]) }, Cancel);
            }
        });

        Assert.StartsWith($"The disk that holds {PathOfFile} is full", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenToIsNamed()
    {
        var database = Create();
        await database.WriteAsync(session => session.ExecuteAsync("PRAGMA query_only = ON"), Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(() => AddChatAsync(database));

        Assert.StartsWith($"{PathOfFile} cannot be written to", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALockOfAnotherProgramIsNamedAndPasses()
    {
        var database = Create();
        await database.OpenAsync(Cancel);
        await using var other = new SqliteConnection($"Data Source={PathOfFile};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var locking = other.BeginTransaction(deferred: false);

        var error = await Assert.ThrowsAsync<StorageException>(() => AddChatAsync(database));
        await locking.RollbackAsync(Cancel);
        await AddChatAsync(database);

        Assert.Contains("is locked by another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeasesOfADeadProcessAreFreeForTheNextOne()
    {
        var first = Create();
        var held = await new LeaseStore(first).AcquireAsync("telegram", "run-1", Duration.FromDays(1), Cancel);
        await first.DisposeAsync();

        var next = await new LeaseStore(Create()).AcquireAsync("telegram", "run-2", Duration.FromDays(1), Cancel);

        Assert.True(next?.Fence > held?.Fence);
    }

    [Fact]
    public async Task ReadsDoNotWaitForAWrite()
    {
        var database = Create();
        var chat = await AddChatAsync(database);
        var chats = new ChatStore(database, TimeProvider.System);

        var changed = await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("DELETE FROM chats");
                return await chats.FindAsync(chat, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            },
            Cancel);

        Assert.NotNull(changed);
    }

    [Fact]
    public async Task ACommitIsOnTheDiskBeforeItIsReported()
    {
        var database = Create();

        Assert.Equal(
            (2L, "wal"),
            await database.WriteAsync(
                async session => (await session.FirstAsync<long>("PRAGMA synchronous"), await session.FirstAsync<string>("PRAGMA journal_mode")),
                Cancel));
    }

    private static Chat Chat(string place) => new()
    {
        Id = new ChatId(Guid.CreateVersion7()),
        Address = new ChatAddress("telegram", place),
        Kind = ChatKind.Private,
        Settings = new ChatSettings(),
        CreatedAt = Instant.FromUtc(2026, 1, 5, 8, 0),
    };

    private static async Task<ChatId> AddChatAsync(SqliteDatabase database) =>
        (await new ChatStore(database, TimeProvider.System).AddAsync(Chat("42"), Cancel)).Id;

    private SqliteDatabase Create()
    {
        var database = new SqliteDatabase(new StorageOptions { Path = PathOfFile }) { LockWaitInSeconds = 1 };
        _opened.Add(database);
        return database;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={PathOfFile};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
