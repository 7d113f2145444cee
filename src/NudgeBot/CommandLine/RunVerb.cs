using System.CommandLine;
using Microsoft.Extensions.Options;
using NudgeBot.Core;
using NudgeBot.Core.Guides;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot run": runs the bot until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var verb = new Command("run", "Run the bot. Settings may follow, such as --urls http://localhost:5080.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        verb.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        return verb;
    }

    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = Program.Build(settings);
            if (app.Services.GetRequiredService<IGuideLibrary>().Guides.Count == 0)
            {
                await Console.Error.WriteLineAsync(
                    "NudgeBot cannot start: no guide with a topic that can be used was found. Set Guides__Path to the folder of the guides, and run 'nudgebot guide check'.");
                return 1;
            }

            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception error) when (Reason(error) is not null)
        {
            await Console.Error.WriteLineAsync($"NudgeBot cannot start: {Reason(error)}");
            return 1;
        }
    }

    // What an operator can mend, in a sentence; null for an error of the program, which keeps its trace.
    private static string? Reason(Exception error) => error switch
    {
        StorageException or IOException or OptionsValidationException => error.Message,
        InvalidOperationException { InnerException: FormatException or { InnerException: FormatException } } =>
            $"a setting cannot be read. {error.Message}",
        FormatException or ArgumentOutOfRangeException { ParamName: "port" } =>
            "ASPNETCORE_URLS or --urls is no address to listen on: write it as http://localhost:5080.",
        _ => null,
    };
}
