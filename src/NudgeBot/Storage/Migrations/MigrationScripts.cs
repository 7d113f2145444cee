using DbUp.Builder;
using DbUp.Engine;
using NudgeBot.Core;

namespace NudgeBot.Storage.Migrations;

/// <summary>
/// The numbered scripts beside this file, one folder a database. To change the tables, add the next number to both folders;
/// a script that was released is never edited. Each runs once, in a transaction, in the order of the names.
/// </summary>
internal static class MigrationScripts
{
    // Large tables take minutes, and whoever starts the bot waits for them.
    private static readonly TimeSpan Unlimited = TimeSpan.Zero;

    /// <summary>The scripts of a folder, in order.</summary>
    public static IReadOnlyList<SqlScript> In(string folder)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        var prefix = folder + "/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new SqlScript(name[prefix.Length..], reader.ReadToEnd());
                }),
        ];
    }

    /// <summary>Applies the scripts of a folder that the database has not seen yet.</summary>
    /// <param name="database">The database.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="explain">What an error of this database means; null when it is not the database's.</param>
    /// <exception cref="StorageException">
    /// A script failed, or the database has seen scripts that this version does not know.
    /// </exception>
    public static void Apply(UpgradeEngineBuilder database, string folder, Func<Exception, string?> explain)
    {
        var engine = Known(database, folder);
        var result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StorageException(
                $"The database could not be brought up to date by {result.ErrorScript?.Name}. {explain(result.Error)}",
                result.Error);
        }
    }

    /// <summary>Makes sure, without changing anything, that the database has seen the scripts of a folder and no others.</summary>
    /// <exception cref="StorageException">It has not, or has seen scripts that this version does not know.</exception>
    public static void Require(UpgradeEngineBuilder database, string folder)
    {
        if (Known(database, folder).GetScriptsToExecute() is [var lacking, ..])
        {
            throw new StorageException(
                $"The database was written by an older nudgebot (it lacks {lacking.Name}): start this version once, which brings it up to date.");
        }
    }

    private static UpgradeEngine Known(UpgradeEngineBuilder database, string folder)
    {
        var scripts = In(folder);
        var engine = database
            .WithScripts(scripts)
            .WithTransactionPerScript()
            .WithExecutionTimeout(Unlimited)
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();

        var unknown = engine.GetExecutedScripts().Except(scripts.Select(script => script.Name)).ToList();
        return unknown.Count == 0
            ? engine
            : throw new StorageException(
                $"The database was written by a newer nudgebot (it has {unknown[^1]}): run that version, or restore a backup made before it.");
    }
}
