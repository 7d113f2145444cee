using System.CommandLine;
using System.Globalization;
using NudgeBot.Core;
using NudgeBot.Storage;
using NudgeBot.Storage.Transfer;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot export": everything in the store as lines of JSON (docs/export.md), beside a running bot too.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var words = new Argument<string[]>("file")
        {
            Description = TransferSetup.Words("standard output"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command("export", "Write all data as lines of JSON.") { words };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(words) ?? [], cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        if (!TransferSetup.TryRead(words, out var file, out var settings))
        {
            await Console.Error.WriteLineAsync("Name one file, or none for standard output.");
            return 2;
        }

        await using var services = TransferSetup.BuildServices(settings, StorageUse.Read);
        var export = services.GetRequiredService<StoreExport>();
        var from = services.GetRequiredService<StorageOptions>().Description;
        try
        {
            await (file is null ? ExportAsync(Console.OpenStandardOutput()) : ExportToAsync(file));
            return 0;
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The export failed: {error.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("The export was stopped.");
            return 1;
        }

        // A file that is being written has another name, so that half an export never passes for a whole one.
        async Task ExportToAsync(string path)
        {
            var part = path + ".part";
            try
            {
                var records = await ExportAsync(File.Create(part));
                File.Move(part, path, overwrite: true);
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records are in {Path.GetFullPath(path)}"));
            }
            finally
            {
                File.Delete(part);
            }
        }

        async Task<long> ExportAsync(Stream stream)
        {
            await using var to = stream;
            return await TransferDisplay.RunAsync($"Exporting from {from}", size: null, tell => export.WriteAsync(to, tell, cancellationToken));
        }
    }
}
