using NudgeBot.Guides;
using NudgeBot.Storage;

namespace NudgeBot.CommandLine;

/// <summary>What "nudgebot export" and "nudgebot import" share: their words, and the store by the settings of "run".</summary>
internal static class TransferSetup
{
    /// <summary>Says what the words behind the verb may be.</summary>
    public static string Words(string stream) =>
        $"The file (none or -: {stream}), and settings as for run, such as --Storage:Path=data/nudgebot.db.";

    /// <summary>Splits the words behind the verb; a null file is the standard stream.</summary>
    /// <returns>False when more than one file is named.</returns>
    public static bool TryRead(IReadOnlyList<string> words, out string? file, out string[] settings)
    {
        settings = [.. words.Where(word => word.StartsWith("--", StringComparison.Ordinal))];
        string[] files = [.. words.Except(settings)];
        file = files is [var named] && named != "-" ? named : null;
        return files.Length <= 1;
    }

    /// <summary>The store.</summary>
    public static ServiceProvider BuildServices(string[] settings, StorageUse use)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddGuides(configuration)
            .AddStorage(configuration, use)
            .BuildServiceProvider();
    }
}
