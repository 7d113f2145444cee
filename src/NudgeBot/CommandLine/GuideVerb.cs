using System.CommandLine;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Guides.Checks;
using NudgeBot.Guides;

namespace NudgeBot.CommandLine;

/// <summary>"nudgebot guide check": every problem of the guides with file, line and what to do.</summary>
internal static class GuideVerb
{
    public static Command Create()
    {
        var folder = new Option<string?>("--path") { Description = "The folder of the guides (default: nudges)." };
        var check = new Command("check", "Check the guides and the help lines.") { folder };
        check.SetAction(parsed => Check(new GuideOptions { Path = parsed.GetValue(folder) }.Folder));
        return new Command("guide", "Work on the guides.") { check };
    }

    private static int Check(string folder)
    {
        var reading = new GuideFolder(folder).Read();
        List<GuideProblem> problems =
        [
            .. reading.Problems,
            .. reading.Guides.SelectMany(guide => GuideStyle.Check(guide).Select(problem => problem with { File = $"{guide.Id}/{problem.File}" })),
        ];
        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        foreach (var guide in reading.Guides)
        {
            Console.WriteLine(
                $"{guide.Id}: {guide.Topics.Count} topics, {guide.Nudges.Count} nudges, {guide.Programme.Weeks.Count} weeks, languages {string.Join(", ", guide.Languages)}.");
        }

        if (reading.Guides.Count == 0)
        {
            Console.WriteLine($"No guide that can be used in {folder}.");
        }

        Console.WriteLine(problems.Count == 0 ? "No problems." : $"{problems.Count} problems.");
        return problems.Count == 0 && reading.Guides.Count > 0 ? 0 : 1;
    }
}
