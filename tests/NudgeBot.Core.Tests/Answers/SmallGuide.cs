using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Tests.Answers;

/// <summary>A guide of a few topics and questions that trains in no time.</summary>
internal sealed class SmallGuide
{
    private readonly List<Topic> _topics = [];
    private readonly string _language;
    private readonly List<string> _notCovered = [];

    private SmallGuide(string language) => _language = language;

    public static SmallGuide In(string language) => new(language);

    public static SmallGuide InEnglish() => In("en")
        .WithTopic(
            "fear", "How do I help a frightened child?", "Come near and hold them.",
            "my son is scared of the dark", "she is afraid of thunder", "he wakes from nightmares", "how to comfort a frightened baby",
            "terrified of dogs what can i do", "she is scared at the dentist", "afraid of monsters under the bed", "what helps when he is scared")
        .WithTopic(
            "sorry", "What if I shout?", "Go back and say sorry.",
            "i shouted at my son", "i lost my temper and yelled", "how do i say sorry to my child", "is it too late to apologise",
            "i feel guilty for snapping at her", "should parents apologise", "i yelled at bedtime again", "how do i make it up to him")
        .WithTopic(
            "explore", "How do I help a child explore?", "Let them go a little way.",
            "she wants to climb every tree", "how far may he wander at the playground", "let him explore the garden", "curious about puddles",
            "he climbs on everything", "should i let her explore alone", "exploring new places with a toddler", "he wanders off in the park")
        .WithoutAnswersTo(
            "train times to leeds", "train times to york", "cheap train tickets", "cheap flights to spain", "flight times to rome",
            "tickets for a flight", "buy a cheap car seat", "buy a pushchair", "cheap pushchair to buy", "car seat prices",
            "flight and train prices", "where to buy tickets", "car tickets", "seat on a flight", "prices in spain");

    public SmallGuide WithTopic(string id, string title, string answer, params string[] questions)
    {
        _topics.Add(new Topic
        {
            Id = id,
            Related = [],
            Sources = [],
            Original = _language,
            Texts = new Dictionary<string, TopicText> { [_language] = new(title, answer, "", questions) },
        });
        return this;
    }

    public SmallGuide WithoutAnswersTo(params string[] questions)
    {
        _notCovered.AddRange(questions);
        return this;
    }

    public Guide Build()
    {
        var title = new Translated(_language, new Dictionary<string, string> { [_language] = "Small" });
        return new Guide(_topics, [])
        {
            Id = "small",
            Languages = [_language],
            Title = title,
            Description = title,
            Licence = "CC-BY-4.0",
            Themes = [],
            Sources = [],
            Programme = new Programme([]),
            QuestionsNotCovered = new Dictionary<string, IReadOnlyList<string>> { [_language] = _notCovered },
        };
    }
}
