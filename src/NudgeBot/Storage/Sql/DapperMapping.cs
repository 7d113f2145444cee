using Dapper;

namespace NudgeBot.Storage.Sql;

/// <summary>Dapper's settings for the stores; they hold for the process.</summary>
internal static class DapperMapping
{
    /// <summary>Lets a column "due_at_ms" fill a property DueAtMs, and teaches Dapper the stored types.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        StoredId.Register();
        StoredSettings.Register();
    }
}
