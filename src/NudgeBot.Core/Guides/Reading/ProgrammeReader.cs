namespace NudgeBot.Core.Guides.Reading;

/// <summary>Reads the programme of a guide from "programme.yaml".</summary>
internal sealed class ProgrammeReader(GuideFiles files, IReadOnlyDictionary<string, Nudge> nudges, Problems problems)
{
    private const string Path = "programme.yaml";

    /// <summary>The programme without what cannot be used; without a file, every nudge in the order of names.</summary>
    public Programme Read()
    {
        if (files.Find(Path) is not { } file)
        {
            problems.Add(Path, 1, "There is no programme.", "Add the file with 'weeks:'.");
            return InOrderOfNames();
        }

        var map = YamlMap.Parse(file.Text, Path, 1, problems);
        List<ProgrammeWeek> weeks = [.. map?.Maps("weeks").Select(ReadWeek).OfType<ProgrammeWeek>() ?? []];
        if (weeks.Count == 0)
        {
            problems.Add(Path, 1, "The programme has no week that can be used.", "List at least one under 'weeks:'.");
            return InOrderOfNames();
        }

        ReportWhatIsNotOnce(weeks);
        return new Programme(weeks);
    }

    private ProgrammeWeek? ReadWeek(YamlMap week)
    {
        week.AllowOnly("topic", "nudges");
        var topic = week.Text("topic");
        var found = new List<Nudge>();
        foreach (var (id, line) in week.List("nudges"))
        {
            if (nudges.TryGetValue(id, out var nudge))
            {
                found.Add(nudge);
            }
            else
            {
                problems.Add(Path, line, $"The nudge '{id}' cannot be used.", "Correct the id, or mend that nudge's file.");
            }
        }

        if (topic is null || found.Count == 0)
        {
            return null;
        }

        foreach (var stranger in found.Where(nudge => nudge.Topic != topic))
        {
            week.Report("nudges", $"The nudge '{stranger.Id}' is about '{stranger.Topic}', the week about '{topic}'.", "Move it to a week of its topic.");
        }

        if (found[0].Kind != NudgeKind.Fact || found[^1].Kind != NudgeKind.Growth || found.All(nudge => nudge.Kind != NudgeKind.Tip))
        {
            week.Report("nudges", "The week lacks its arc.", "Begin with a fact, then tips, and end with growth.");
        }

        return new ProgrammeWeek(topic, found);
    }

    private void ReportWhatIsNotOnce(List<ProgrammeWeek> weeks)
    {
        var uses = weeks.SelectMany(week => week.Nudges).CountBy(nudge => nudge.Id).ToDictionary();
        foreach (var (id, _) in uses.Where(use => use.Value > 1))
        {
            problems.Add(Path, 1, $"The nudge '{id}' is in the programme more than once.", "Keep it in one week.");
        }

        foreach (var id in nudges.Keys.Where(id => !uses.ContainsKey(id)))
        {
            problems.Add(Path, 1, $"The nudge '{id}' is in no week, so nobody gets it.", "Add it to a week of its topic.");
        }
    }

    private Programme InOrderOfNames() => new(
        [.. nudges.Values.GroupBy(nudge => nudge.Topic).Select(group => new ProgrammeWeek(group.Key, [.. group.OrderBy(nudge => nudge.Kind)]))]);
}
