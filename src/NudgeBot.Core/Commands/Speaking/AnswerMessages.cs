using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Gives answers their words, sources and buttons.</summary>
internal sealed class AnswerMessages(IGuideLibrary guides)
{
    /// <summary>The short answer of a topic, with its source and where to go from there.</summary>
    public static Message Short(Guide guide, Topic topic, Phrasebook say) =>
        Words(topic, topic.In(say.Language).Answer, say)
            .WithButtons(new MoreButton(topic.Id).Labelled(say.Text("answer.more")))
            .Then(Related(guide, topic, say))
            .WithButtons(
                new HelpfulButton(topic.Id).Labelled(say.Text("answer.helpful")),
                new NotWhatIAskedButton(topic.Id).Labelled(say.Text("answer.not-what-i-asked")));

    /// <summary>The fuller answer of a topic.</summary>
    public static Message Full(Guide guide, Topic topic, Phrasebook say)
    {
        var text = topic.In(say.Language);
        return Words(topic, text.More.Length > 0 ? text.More : text.Answer, say).Then(Related(guide, topic, say));
    }

    /// <summary>A text of a topic under its title, with its source.</summary>
    public static Message Words(Topic topic, string markdown, Phrasebook say) => new Message(
    [
        new Paragraph([new Span(topic.In(say.Language).Title, SpanStyle.Strong)]),
        .. Markup.Parse(markdown),
        new Note(say.Text("answer.source", ("sources", string.Join("; ", topic.Sources.Select(source => source.Citation))))),
    ]);

    /// <summary>A button for each of some topics.</summary>
    public static Message Choices(Message question, Guide guide, IEnumerable<string> topics, Phrasebook say) =>
        topics.Select(guide.FindTopic).OfType<Topic>().Aggregate(question, (message, topic) =>
            message.WithButtons(new TopicButton(topic.Id).Labelled(topic.In(say.Language).Title)));

    /// <summary>A button for each theme of a guide.</summary>
    public static Message Themes(Message intro, Guide guide, Phrasebook say) =>
        guide.Themes.Aggregate(intro, (message, theme) =>
            message.WithButtons(new ThemeButton(theme.Id).Labelled(theme.Title.In(say.Language)).Among(new Choice(say.Text("choice.theme")))));

    /// <summary>A button for each topic of a theme.</summary>
    public static Message OfTheme(Theme theme, Guide guide, Phrasebook say) =>
        theme.Topics.Select(guide.FindTopic).OfType<Topic>().Aggregate(
            say.Message("topics.of-theme", ("theme", theme.Title.In(say.Language))),
            (message, topic) => message.WithButtons(
                new TopicButton(topic.Id).Labelled(topic.In(say.Language).Title).Among(new Choice(say.Text("choice.topic")))));

    /// <summary>The guide of a chat that has a topic, the chat's own first.</summary>
    public (Guide Guide, Topic Topic)? Find(string? guideId, string topicId) =>
        guides.FindTopic(guideId, topicId);

    private static Message Related(Guide guide, Topic topic, Phrasebook say) =>
        Choices(new Message(), guide, topic.Related, say);
}
