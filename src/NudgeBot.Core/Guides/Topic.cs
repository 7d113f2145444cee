namespace NudgeBot.Core.Guides;

/// <summary>One question that the guide answers.</summary>
public sealed record Topic
{
    /// <summary>The most characters of a short answer.</summary>
    public const int MostShortAnswerCharacters = 600;

    /// <summary>The topic's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of the topics a reader may want next.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>The works its answer rests on; at least one.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Its texts by language.</summary>
    public required IReadOnlyDictionary<string, TopicText> Texts { get; init; }

    /// <summary>The language in which it was written first.</summary>
    public required string Original { get; init; }

    /// <summary>The texts in a language, or in the original one when they are missing.</summary>
    public TopicText In(string language) => Texts.TryGetValue(language, out var text) ? text : Texts[Original];
}

/// <summary>A topic in one language.</summary>
/// <param name="Title">The question as a title.</param>
/// <param name="Answer">The short answer, light Markdown, at most <see cref="Topic.MostShortAnswerCharacters"/> characters.</param>
/// <param name="More">The fuller answer, light Markdown.</param>
/// <param name="Questions">Ways in which parents ask it.</param>
public sealed record TopicText(string Title, string Answer, string More, IReadOnlyList<string> Questions);

/// <summary>A group of topics.</summary>
/// <param name="Id">The theme's stable id.</param>
/// <param name="Title">Its name on a button.</param>
/// <param name="Topics">The ids of its topics.</param>
public sealed record Theme(string Id, Translated Title, IReadOnlyList<string> Topics);
