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
        root.SetAction((parsed, cancellationToken) => RunVerb.RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        return root.Parse(args).InvokeAsync();
    }
}
