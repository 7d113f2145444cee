using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Gives nudges their words, source and buttons.</summary>
internal sealed class NudgeMessages(
    IGuideLibrary guides, PhraseLibrary phrases, IEnumerable<INoticeWords> notices, IEnumerable<IDeepLinks> links) : INudgeComposer
{
    private readonly Dictionary<string, INoticeWords> _notices =
        notices.ToDictionary(notice => notice.NoticeKind, StringComparer.Ordinal);

    public Message? Compose(ClaimedDelivery delivery)
    {
        var settings = delivery.Chat.Settings;
        if (delivery.Delivery.Notice is { } notice)
        {
            return _notices.GetValueOrDefault(notice.Kind)?.Compose(notice.Fields, phrases.In(settings.Language));
        }

        if (guides.Get(delivery.Delivery.Guide).FindNudge(delivery.Delivery.Nudge) is not { } nudge)
        {
            return null;
        }

        var say = phrases.In(settings.Language);
        var message = For(delivery.Chat, nudge, say);
        return delivery.Delivery.WelcomesBack ? say.Message("nudge.welcome-back").Then(message) : message;
    }

    /// <summary>A nudge as it is shown in a chat.</summary>
    public Message For(Chat chat, Nudge nudge, Phrasebook say) => chat.Kind switch
    {
        ChatKind.Channel => InAChannel(nudge, say, chat.Address.Platform),
        ChatKind.Group => Of(nudge, say, chat.Settings.Group.ButtonsCount, chat.Settings.Group.WhoMayAsk != WhoMayAsk.Nobody),
        _ => Of(nudge, say),
    };

    /// <summary>
    /// A nudge with its source and buttons; without those that would be kept where buttons do not count, and without its topic
    /// where nobody may ask.
    /// </summary>
    public static Message Of(Nudge nudge, Phrasebook say, bool buttonsCount = true, bool mayAsk = true) =>
        Words(nudge, say)
            .WithButtons(buttonsCount
                ? [new TriedButton(nudge.Id).Labelled(say.Text("nudge.tried")), new SaveButton(nudge.Id).Labelled(say.Text("nudge.save"))]
                : [])
            .WithButtons(
            [
                .. mayAsk ? [new TopicButton(nudge.Topic).Labelled(say.Text("nudge.more"))] : Array.Empty<Button>(),
                new AnotherButton(nudge.Id).Labelled(say.Text("nudge.another")),
            ])
            .WithButtons(new NotNowButton(nudge.Id).Labelled(say.Text("nudge.not-now")), new ShareButton(nudge.Id).Labelled(say.Text("share.button")));

    // Whatever a reader presses is seen by all readers, or counted as everybody's: a post only leads each to a chat of their own.
    private Message InAChannel(Nudge nudge, Phrasebook say, string platform) =>
        links.FirstOrDefault(known => known.Platform == platform)?.To(StartLink.To(nudge)) is { } link
            ? Words(nudge, say).WithButtons(Button.To(say.Text("channel.open"), link))
            : Words(nudge, say);

    /// <summary>A nudge with its source.</summary>
    public static Message Words(Nudge nudge, Phrasebook say) =>
        new Message(Markup.Parse(nudge.Text.In(say.Language)))
            .Then(new Message(new Note(say.Text("nudge.source", ("source", nudge.Source.Citation)))));
}
