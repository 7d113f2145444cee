using NudgeBot.Core.Guides.Reading;

namespace NudgeBot.Core.Guides;

/// <summary>
/// Makes a guide of the texts of its folder. What cannot be read is left out and reported with file, line and mend; the rest
/// of the guide works.
/// </summary>
public static class GuideReader
{
    /// <summary>The file that makes a folder a guide.</summary>
    public const string HeadFile = "guide.yaml";

    /// <summary>Reads a guide.</summary>
    /// <param name="files">All files of its folder.</param>
    public static GuideReading Read(IEnumerable<GuideFile> files)
    {
        var problems = new Problems();
        var guide = Read(new GuideFiles(files), problems);
        return new GuideReading(guide, problems.InOrder);
    }

    private static Guide? Read(GuideFiles files, Problems problems)
    {
        if (files.Find(HeadFile) is not { } head)
        {
            problems.Add(HeadFile, 1, "The guide has no head file.", $"Add {HeadFile} with id, languages, title and sources.");
            return null;
        }

        if (YamlMap.Parse(head.Text, HeadFile, 1, problems) is not { } map)
        {
            return null;
        }

        map.AllowOnly("id", "languages", "title", "description", "licence", "themes", "sources");
        var id = map.Text("id");
        IReadOnlyList<string> languages = [.. map.List("languages").Select(item => item.Text)];
        if (id is null || languages.Count == 0)
        {
            map.Report("languages", "The guide names no language.", "Write 'languages: [en]', the original first.");
            return null;
        }

        var sources = ReadSources(map);
        var topics = new TopicReader(files, sources, problems).Read(languages);
        if (topics.Count == 0)
        {
            problems.Add(HeadFile, 1, "The guide has no topic that can be used.", $"Add one in {languages[0]}/topics/.");
            return null;
        }

        var topicIds = topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var nudges = new NudgeReader(files, sources, topicIds, problems).Read(languages);
        if (nudges.Count == 0)
        {
            problems.Add(HeadFile, 1, "The guide has no nudge that can be used.", $"Add one in {languages[0]}/nudges/.");
            return null;
        }

        var themes = ReadThemes(map, languages[0], topicIds);
        ReportDeadLinks(topics, topicIds, languages[0], problems);
        return new Guide(InThemeOrder(topics, themes), nudges)
        {
            Id = id,
            Languages = languages,
            Title = map.Translated("title", languages[0]) ?? Untranslated(languages[0], id),
            Description = map.Translated("description", languages[0]) ?? Untranslated(languages[0], ""),
            Licence = map.Text("licence") ?? "",
            Themes = themes,
            Sources = [.. sources.Values],
            Programme = new ProgrammeReader(files, nudges.ToDictionary(nudge => nudge.Id, StringComparer.Ordinal), problems).Read(),
            QuestionsNotCovered = languages.ToDictionary(
                language => language, language => files.Lines($"{language}/questions/not-covered.txt"), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static Translated Untranslated(string language, string text) =>
        new(language, new Dictionary<string, string> { [language] = text });

    private static Dictionary<string, Source> ReadSources(YamlMap map)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in map.Maps("sources"))
        {
            source.AllowOnly("id", "authors", "title", "year", "publisher", "date", "url");
            if (source.Text("id") is { } id && source.Text("authors") is { } authors && source.Text("title") is { } title
                && source.Number("year") is { } year)
            {
                var link = source.OptionalText("url") is { } url ? new Uri(url, UriKind.Absolute) : null;
                sources[id] = new Source(id, authors, title, year, link);
            }
        }

        return sources;
    }

    private static List<Theme> ReadThemes(YamlMap map, string original, IReadOnlySet<string> topics)
    {
        var themes = new List<Theme>();
        foreach (var theme in map.Maps("themes"))
        {
            theme.AllowOnly("id", "title", "topics");
            IReadOnlyList<string> ids = [.. theme.List("topics").Select(item => item.Text)];
            foreach (var id in ids.Where(id => !topics.Contains(id)))
            {
                theme.Report("topics", $"The topic '{id}' cannot be used.", "Correct the id, or mend that topic's file.");
            }

            if (theme.Text("id") is { } themeId && theme.Translated("title", original) is { } title)
            {
                themes.Add(new Theme(themeId, title, [.. ids.Where(topics.Contains)]));
            }
        }

        foreach (var id in topics.Except(themes.SelectMany(theme => theme.Topics), StringComparer.Ordinal))
        {
            map.Report("themes", $"The topic '{id}' is in no theme, so no button leads to it.", "Add it to a theme.");
        }

        return themes;
    }

    private static IReadOnlyList<Topic> InThemeOrder(IReadOnlyList<Topic> topics, List<Theme> themes)
    {
        var order = themes.SelectMany(theme => theme.Topics).ToList();
        return [.. topics.OrderBy(topic => order.IndexOf(topic.Id) is var at && at < 0 ? int.MaxValue : at)];
    }

    private static void ReportDeadLinks(
        IReadOnlyList<Topic> topics, IReadOnlySet<string> ids, string original, Problems problems)
    {
        foreach (var topic in topics)
        {
            foreach (var related in topic.Related.Where(related => !ids.Contains(related) || related == topic.Id))
            {
                problems.Add(
                    $"{original}/topics/{topic.Id}.md", 1, $"The related topic '{related}' leads nowhere.", "Name another topic's id.");
            }
        }
    }
}
