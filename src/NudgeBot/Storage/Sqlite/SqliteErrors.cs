using Microsoft.Data.Sqlite;

namespace NudgeBot.Storage.Sqlite;

/// <summary>SQLite's and the file system's errors, in words for the operator.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What an error means; null when it is neither SQLite's nor the file system's.</summary>
    public static string? Explain(Exception error, string path) => error switch
    {
        SqliteException sqlite => Explain(sqlite, path),
        UnauthorizedAccessException => $"{path} cannot be written to: give the bot's user the right to write to the file and its folder.",
        IOException => $"{path} cannot be used because of the file system: check that its folder exists, can be written to and has space.",
        _ => null,
    };

    private static string Explain(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or Locked => $"{path} is locked by another program, such as a backup: let it finish; the bot tries again.",
        ReadOnly or CannotOpen => $"{path} cannot be written to: give the bot's user the right to write to the file and its folder.",
        InputOutput => $"{path} could not be read or written: check the disk.",
        Corrupt or NotADatabase => $"{path} is not a sound SQLite database: restore it from a backup, or move it away to start anew.",
        Full => $"The disk that holds {path} is full: make space; the bot tries again.",
        _ => $"SQLite refused a statement on {path} (error {error.SqliteExtendedErrorCode}).",
    };
}
