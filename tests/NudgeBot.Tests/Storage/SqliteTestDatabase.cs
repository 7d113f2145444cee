using NudgeBot.Storage;

namespace NudgeBot.Tests.Storage;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nudgebot-sqlite-");

    StorageOptions ITestDatabase.Options => new() { Path = Path.Combine(_folder.FullName, "nudgebot.db") };

    public Task CreateAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
