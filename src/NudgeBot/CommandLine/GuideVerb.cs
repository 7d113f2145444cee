using System.CommandLine;
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
        foreach (var problem in reading.Problems)
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

        Console.WriteLine(reading.Problems.Count == 0 ? "No problems." : $"{reading.Problems.Count} problems.");
        return reading.Problems.Count == 0 && reading.Guides.Count > 0 ? 0 : 1;
    }
}
