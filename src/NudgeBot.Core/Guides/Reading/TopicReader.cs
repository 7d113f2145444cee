namespace NudgeBot.Core.Guides.Reading;

/// <summary>Reads the topics of a guide from "LANGUAGE/topics/ID.md" and "LANGUAGE/questions/ID.txt".</summary>
internal sealed class TopicReader(GuideFiles files, IReadOnlyDictionary<string, Source> sources, Problems problems)
{
    private const string MoreHeading = "\n## More\n";

    public IReadOnlyList<Topic> Read(IReadOnlyList<string> languages)
    {
        var original = languages[0];
        return
        [
            .. files.In($"{original}/topics/", ".md")
                .Select(file => ReadTopic(GuideFiles.IdOf(file), file, languages))
                .OfType<Topic>(),
        ];
    }

    private Topic? ReadTopic(string id, GuideFile file, IReadOnlyList<string> languages)
    {
        var original = languages[0];
        var read = TextFile.Read(file, problems);
        if (read.Head is not { } head)
        {
            problems.Add(file.Path, 1, "The topic has no head.", "Begin with '---', title, related, sources, '---'.");
            return null;
        }

        head.AllowOnly("title", "related", "sources");
        var title = head.Text("title");
        var text = ReadText(title, id, original, file, read);
        var cited = ReadSources(head);
        if (text is null || cited.Count == 0)
        {
            return null;
        }

        var texts = new Dictionary<string, TopicText>(StringComparer.OrdinalIgnoreCase) { [original] = text };
        foreach (var language in languages.Skip(1))
        {
            if (ReadTranslation(id, language) is { } translation)
            {
                texts[language] = translation;
            }
        }

        return new Topic
        {
            Id = id,
            Related = [.. head.List("related").Select(item => item.Text)],
            Sources = cited,
            Texts = texts,
            Original = original,
        };
    }

    private TopicText? ReadTranslation(string id, string language)
    {
        var path = $"{language}/topics/{id}.md";
        if (files.Find(path) is not { } file)
        {
            problems.Add(path, 1, $"The topic '{id}' is missing in '{language}'.", "Translate it: a head with its title, then the text.");
            return null;
        }

        var read = TextFile.Read(file, problems);
        read.Head?.AllowOnly("title");
        return ReadText(read.Head?.Text("title"), id, language, file, read);
    }

    private TopicText? ReadText(string? title, string id, string language, GuideFile file, TextFile read)
    {
        if (title is null)
        {
            return null;
        }

        var heading = $"\n{read.Body}\n".IndexOf(MoreHeading, StringComparison.Ordinal);
        if (heading < 0)
        {
            problems.Add(file.Path, read.BodyLine, "There is no fuller answer.", "Put it below a line '## More'.");
        }

        var answer = (heading < 0 ? read.Body : read.Body[..Math.Max(0, heading - 1)]).Trim();
        var more = heading < 0 ? "" : read.Body[(heading + MoreHeading.Length - 2)..].Trim();
        if (answer.Length is 0)
        {
            problems.Add(file.Path, read.BodyLine, "There is no short answer.", "Write it above '## More'.");
            return null;
        }

        if (answer.Length > Topic.MostShortAnswerCharacters)
        {
            problems.Add(
                file.Path,
                read.BodyLine,
                $"The short answer has {answer.Length} characters; {Topic.MostShortAnswerCharacters} are allowed.",
                "Move some of it below '## More'.");
        }

        return new TopicText(title, answer, more, files.Lines($"{language}/questions/{id}.txt"));
    }

    private IReadOnlyList<Source> ReadSources(YamlMap head)
    {
        var cited = new List<Source>();
        foreach (var (id, _) in head.List("sources"))
        {
            if (sources.TryGetValue(id, out var source))
            {
                cited.Add(source);
            }
            else
            {
                head.Report("sources", $"The source '{id}' is not in guide.yaml.", "Add it there or correct the id.");
            }
        }

        if (cited.Count == 0)
        {
            head.Report("sources", "The topic names no source.", "Add 'sources: [id]' with an id from guide.yaml.");
        }

        return cited;
    }
}
