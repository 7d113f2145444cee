using NudgeBot.Core;

namespace NudgeBot.Storage.Sqlite;

/// <summary>
/// Keeps a second process from using the same SQLite file: a file beside it that one process holds open. The system lets go
/// of it when the process ends, however it ends.
/// </summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteFileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a database file.</summary>
    /// <exception cref="StorageException">Another process holds it, or the folder cannot be written to.</exception>
    public static SqliteFileLock Take(string database)
    {
        var path = database + ".lock";
        try
        {
            return new SqliteFileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (File.Exists(path))
        {
            throw new StorageException(
                $"Another nudgebot is using {database}: stop it first, or give both a PostgreSQL database (Storage:ConnectionString).",
                error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
