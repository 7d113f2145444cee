using Npgsql;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Storage;

/// <summary>Where the bot keeps its data; the section "Storage" of the configuration.</summary>
internal sealed record StorageOptions
{
    /// <summary>The section's name; in the environment <c>Storage__Path</c> and <c>Storage__ConnectionString</c>.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// The SQLite file, made with its folder when missing; a relative path starts at the working directory. Not used when
    /// <see cref="ConnectionString"/> is given. Default: data/nudgebot.db.
    /// </summary>
    public string Path { get; init; } = System.IO.Path.Combine("data", "nudgebot.db");

    /// <summary>
    /// A PostgreSQL database (version 15 or later) as "Host=…;Database=…;Username=…;Password=…"; null or empty for SQLite.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// How long ended deliveries and the chats' history of changes are kept, as "400" or "400.00:00:00" for 400 days.
    /// Default 400 days, 30 to 3,650 days; what is over a whole number of days does not count.
    /// </summary>
    public TimeSpan KeepHistoryFor { get; init; } = HistoryRetention.Default.KeptFor.ToTimeSpan();

    /// <summary>What the database is opened for. Set by the verb, not by the operator. Default: to run the bot.</summary>
    public StorageUse Use { get; init; }

    /// <summary>Where the data is, in words for the operator; no password is in it.</summary>
    public string Description => string.IsNullOrWhiteSpace(ConnectionString)
        ? System.IO.Path.GetFullPath(Path)
        : DescribeServer(ConnectionString);

    private static string DescribeServer(string connectionString)
    {
        try
        {
            var server = new NpgsqlConnectionStringBuilder(connectionString);
            return $"PostgreSQL database {server.Database} on {server.Host}";
        }
        catch (ArgumentException)
        {
            return "PostgreSQL, by a connection string that cannot be read";
        }
    }
}
