using System.CommandLine;

namespace NudgeBot.CommandLine;

/// <summary>The command line: "nudgebot VERB"; without a verb the bot runs.</summary>
internal static class Verbs
{
    public static Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("NudgeBot sends parents short nudges from one sourced guide and answers their questions from it.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Subcommands.Add(RunVerb.Create());
        root.Subcommands.Add(GuideVerb.Create());
        root.Subcommands.Add(AskVerb.Create());
        root.Subcommands.Add(PreviewVerb.Create());
        root.Subcommands.Add(HealthVerb.Create());
        root.Subcommands.Add(ExportVerb.Create());
        root.Subcommands.Add(ImportVerb.Create());
        root.SetAction(async (parsed, cancellationToken) =>
        {
            // Settings begin with a dash; a word in their place is a mistyped verb, and must not start the bot.
            if (parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
            {
                await Console.Error.WriteLineAsync($"There is no verb '{word}'. 'nudgebot --help' lists them.");
                return 2;
            }

            return await RunVerb.RunAsync([.. parsed.UnmatchedTokens], cancellationToken);
        });
        return root.Parse(args).InvokeAsync();
    }
}
