namespace NudgeBot.Core.Guides;

/// <summary>One sourced body of knowledge: its topics, nudges, programme and sources, in one or more languages.</summary>
public sealed record Guide
{
    private readonly Dictionary<string, Topic> _topicsById;
    private readonly Dictionary<string, Nudge> _nudgesById;

    /// <summary>A guide of these topics and nudges.</summary>
    public Guide(IReadOnlyList<Topic> topics, IReadOnlyList<Nudge> nudges)
    {
        Topics = topics;
        Nudges = nudges;
        _topicsById = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        _nudgesById = nudges.ToDictionary(nudge => nudge.Id, StringComparer.Ordinal);
    }

    /// <summary>The guide's stable id: the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>The languages it is written in; the first is the original, which stands in where another lacks a text.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Its title.</summary>
    public required Translated Title { get; init; }

    /// <summary>One sentence about it.</summary>
    public required Translated Description { get; init; }

    /// <summary>The licence of its texts, as an SPDX identifier.</summary>
    public required string Licence { get; init; }

    /// <summary>How its topics are grouped.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The works it rests on.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The order in which its nudges are sent.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The questions it does not answer, by language, from which the answers learn what to refuse.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> QuestionsNotCovered { get; init; }

    /// <summary>Its topics in the order of its themes.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Its nudges.</summary>
    public IReadOnlyList<Nudge> Nudges { get; }

    /// <summary>The topic with an id; null when the guide has none.</summary>
    public Topic? FindTopic(string id) => _topicsById.GetValueOrDefault(id);

    /// <summary>The nudge with an id; null when the guide has none.</summary>
    public Nudge? FindNudge(string id) => _nudgesById.GetValueOrDefault(id);

    /// <summary>The wanted language if the guide is written in it, the original otherwise.</summary>
    public string LanguageFor(string wanted) =>
        Languages.Contains(wanted, StringComparer.OrdinalIgnoreCase) ? wanted : Languages[0];
}
