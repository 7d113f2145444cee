using Npgsql;

namespace NudgeBot.Storage.Postgres;

/// <summary>PostgreSQL's errors, in words for the operator.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether the transaction was undone because of another one, and succeeds when it is run again.</summary>
    public static bool AsksToRepeat(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>What an error means; null when it is not PostgreSQL's.</summary>
    public static string? Explain(Exception error) => error switch
    {
        PostgresException postgres => Explain(postgres.SqlState),
        NpgsqlException => "The PostgreSQL server could not be reached or did not answer: check that it runs, and Host and Port in Storage:ConnectionString.",
        _ => null,
    };

    private static string Explain(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "PostgreSQL refused the user or the password: check Username and Password in Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName =>
            "The PostgreSQL database does not exist: create it, or correct Database in Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege =>
            "The PostgreSQL user lacks a right: let it create tables in the database and read and write them.",
        PostgresErrorCodes.DiskFull => "The PostgreSQL server's disk is full: make space; the bot tries again.",
        PostgresErrorCodes.TooManyConnections =>
            "The PostgreSQL server has no connection left: raise its max_connections, or set Maximum Pool Size in Storage:ConnectionString.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            "The PostgreSQL server takes no writes: name the primary server in Storage:ConnectionString.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "The PostgreSQL server is stopping or starting: the bot tries again.",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "PostgreSQL gave precedence to other work several times: the bot tries again.",
        _ => $"PostgreSQL refused a statement (error {state}).",
    };
}
