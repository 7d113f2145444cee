using System.Text;

namespace NudgeBot.Core.Guides.Reading;

/// <summary>Reads the nudges of a guide from "LANGUAGE/nudges/ID.md".</summary>
internal sealed class NudgeReader(
    GuideFiles files, IReadOnlyDictionary<string, Source> sources, IReadOnlySet<string> topics, Problems problems)
{
    public IReadOnlyList<Nudge> Read(IReadOnlyList<string> languages) =>
    [
        .. files.In($"{languages[0]}/nudges/", ".md")
            .Select(file => ReadNudge(GuideFiles.IdOf(file), file, languages))
            .OfType<Nudge>(),
    ];

    private Nudge? ReadNudge(string id, GuideFile file, IReadOnlyList<string> languages)
    {
        var read = TextFile.Read(file, problems);
        if (read.Head is not { } head)
        {
            problems.Add(file.Path, 1, "The nudge has no head.", "Begin with '---', topic, kind, source, '---'.");
            return null;
        }

        if (Encoding.UTF8.GetByteCount(id) > Nudge.MostIdBytes)
        {
            problems.Add(file.Path, 1, $"The id is longer than {Nudge.MostIdBytes} bytes.", "Shorten the file's name.");
            return null;
        }

        head.AllowOnly("topic", "kind", "source", "ages", "gentle", "stops-after-loss");
        var topic = ReadTopic(head);
        var kind = ReadKind(head);
        var source = ReadSource(head);
        var texts = ReadTexts(id, read, file, languages);
        return topic is null || kind is null || source is null || texts is null
            ? null
            : new Nudge
            {
                Id = id,
                Kind = kind.Value,
                Topic = topic,
                Source = source,
                Ages = ReadAges(head),
                Gentle = head.Flag("gentle"),
                StopsAfterLoss = head.Flag("stops-after-loss"),
                Text = texts,
            };
    }

    private string? ReadTopic(YamlMap head)
    {
        var topic = head.Text("topic");
        if (topic is null || topics.Contains(topic))
        {
            return topic;
        }

        head.Report("topic", $"The topic '{topic}' cannot be used.", "Correct the id, or mend that topic's file.");
        return null;
    }

    private static NudgeKind? ReadKind(YamlMap head)
    {
        switch (head.Text("kind"))
        {
            case null:
                return null;
            case "fact":
                return NudgeKind.Fact;
            case "tip":
                return NudgeKind.Tip;
            case "growth":
                return NudgeKind.Growth;
            case var other:
                head.Report("kind", $"'{other}' is not a kind of nudge.", "Write fact, tip or growth.");
                return null;
        }
    }

    private Source? ReadSource(YamlMap head)
    {
        var id = head.Text("source");
        if (id is null)
        {
            return null;
        }

        if (sources.TryGetValue(id, out var source))
        {
            return source;
        }

        head.Report("source", $"The source '{id}' is not in guide.yaml.", "Add it there or correct the id.");
        return null;
    }

    private static IReadOnlyList<AgeRange> ReadAges(YamlMap head)
    {
        var ages = new List<AgeRange>();
        foreach (var (text, _) in head.List("ages"))
        {
            var known = AgeRange.All.Where(range => range.ToString() == text).ToList();
            if (known.Count == 0)
            {
                head.Report("ages", $"'{text}' is not an age.", $"Use: {string.Join(", ", AgeRange.All)}.");
            }

            ages.AddRange(known);
        }

        if (ages.Count > 0 && !head.Flag("stops-after-loss"))
        {
            head.Report("ages", "A nudge for an age must stop after a loss.", "Add 'stops-after-loss: true'.");
        }

        return ages;
    }

    private Translated? ReadTexts(string id, TextFile original, GuideFile file, IReadOnlyList<string> languages)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!TryAdd(languages[0], original.Body, file.Path, original.BodyLine))
        {
            return null;
        }

        foreach (var language in languages.Skip(1))
        {
            var path = $"{language}/nudges/{id}.md";
            if (files.Find(path) is not { } translation)
            {
                problems.Add(path, 1, $"The nudge '{id}' is missing in '{language}'.", "Translate it; the file needs no head.");
                continue;
            }

            var read = TextFile.Read(translation, problems);
            read.Head?.AllowOnly();
            TryAdd(language, read.Body, path, read.BodyLine);
        }

        return new Translated(languages[0], texts);

        bool TryAdd(string language, string text, string path, int line)
        {
            if (text.Length is > 0 and <= Nudge.MostCharacters)
            {
                texts[language] = text;
                return true;
            }

            problems.Add(
                path,
                line,
                text.Length == 0 ? "The nudge has no text." : $"The nudge has {text.Length} characters; {Nudge.MostCharacters} are allowed.",
                text.Length == 0 ? "Write it below the head." : "Shorten it to one action or one thought.");
            return false;
        }
    }
}
