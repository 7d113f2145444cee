using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NudgeBot.Storage.Sqlite;

/// <summary>
/// A connection that keeps what it prepared: preparing a statement costs more than running one of the stores' small ones. A
/// kept statement holds no lock and no rows, and SQLite prepares it anew by itself when the tables have changed.
/// </summary>
internal sealed class KeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>More than the stores have; what goes beyond is not kept.</summary>
    public const int MostKept = 256;

    private readonly Dictionary<string, SqliteCommand> _kept = [];

    /// <summary>How many statements are kept and not in use.</summary>
    public int Kept => _kept.Count;

    /// <summary>A statement of this text that nobody else is using, prepared if it was used before.</summary>
    public SqliteCommand Take(string text)
    {
        if (_kept.Remove(text, out var kept))
        {
            return kept;
        }

        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Keeps a statement that was taken, without what it was run with.</summary>
    public void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (_kept.Count >= MostKept || !_kept.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new KeepingCommand(this);
}
