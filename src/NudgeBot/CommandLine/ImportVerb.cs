using System.CommandLine;
using NudgeBot.Core;
using NudgeBot.Core.Guides;
using NudgeBot.Storage;
using NudgeBot.Storage.Transfer;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot import": stores lines of JSON (docs/export.md); good ones are kept where others are bad.</summary>
internal static class ImportVerb
{
    private const int MostComplaints = 1000;

    public static Command Create()
    {
        var words = new Argument<string[]>("file")
        {
            Description = TransferSetup.Words("standard input"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command("import", "Read data from lines of JSON; running it again changes nothing.") { words };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(words) ?? [], cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        if (!TransferSetup.TryRead(words, out var file, out var settings))
        {
            await Console.Error.WriteLineAsync("Name one file, or none for standard input.");
            return 2;
        }

        await using var services = TransferSetup.BuildServices(settings, StorageUse.Import);
        var import = services.GetRequiredService<StoreImport>();
        var guide = services.GetRequiredService<IGuideLibrary>().Guides is [var first, ..] ? first.Id : null;
        var to = services.GetRequiredService<StorageOptions>().Description;
        var complaints = 0;
        try
        {
            await using var from = file is null ? Console.OpenStandardInput() : File.OpenRead(file);
            var result = await TransferDisplay.RunAsync(
                $"Importing into {to}",
                file is null ? null : from.Length,
                tell => import.ReadAsync(from, guide, tell, Complain, cancellationToken));
            var hidden = result.Bad - MostComplaints;
            await Console.Error.WriteLineAsync(
                result.Refusal
                ?? (result.Bad == 0
                    ? $"{result.Stored} records imported."
                    : $"{result.Stored} records imported, {result.Bad} lines not{(hidden > 0 ? $" ({hidden} of them not shown)" : "")}: correct them and import the file again."));
            return result is { Bad: 0, Refusal: null } ? 0 : 1;
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The import stopped: {error.Message} What was imported stays; run it again for the rest.");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("The import was stopped. What was imported stays; run it again for the rest.");
            return 1;
        }

        void Complain(int line, string sentence)
        {
            if (complaints++ < MostComplaints)
            {
                Console.Error.WriteLine($"line {line}: {sentence}");
            }
        }
    }
}
