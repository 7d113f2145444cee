using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Gives nudges and answers the form in which they are shared.</summary>
internal static class ShareableMessages
{
    /// <summary>A nudge.</summary>
    public static Shareable Of(Nudge nudge, Phrasebook say) =>
        Shared(StartLink.To(nudge), say.Text("share.nudge"), NudgeMessages.Words(nudge, say));

    /// <summary>A nudge under the title of its topic.</summary>
    public static Shareable Of(Nudge nudge, Topic topic, Phrasebook say) =>
        Of(nudge, say) with { Title = topic.In(say.Language).Title };

    /// <summary>A topic's short answer.</summary>
    public static Shareable Of(Topic topic, Phrasebook say)
    {
        var text = topic.In(say.Language);
        return new Shareable(
            StartLink.To(topic), text.Title, new Message(Markup.Parse(text.Answer)).PlainText, AnswerMessages.Words(topic, text.Answer, say));
    }

    /// <summary>The line that leads to the bot.</summary>
    public static Message Invitation(Uri link, Phrasebook say) => new(new Paragraph(
    [
        new Span($"{say.Text("share.invitation")} "),
        new Span(link.AbsoluteUri, Link: link),
    ]));

    private static Shareable Shared(string place, string title, Message message) =>
        new(place, title, message.Blocks[0].PlainText, message);
}
