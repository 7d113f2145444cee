using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Settings;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>The welcome, and the door for deep links.</summary>
internal sealed class StartCommand(
    IGuideLibrary guides, AnswerMessages answers, ShownNudges shown, OtherChat other, SettingsPanel settings) : IChatCommand
{
    public CommandDescription Description { get; } = new("start", 0);

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        await LinkedAsync(call, arguments, cancellationToken) ?? Welcome(call);

    private async Task<Reply?> LinkedAsync(CommandCall call, string link, CancellationToken cancellationToken)
    {
        if (StartLink.TopicIn(link) is { } topic && MayAsk.Refusal(call) is null && answers.Find(call.Chat.Settings.Guide, topic) is { } found)
        {
            return Reply.Say(AnswerMessages.Short(found.Guide, found.Topic, call.Say));
        }

        if (StartLink.NudgeIn(link) is { } id && guides.FindNudge(call.Chat.Settings.Guide, id) is { } nudge)
        {
            await shown.RememberAsync(call.Chat.Id, nudge.Id, cancellationToken);
            return Reply.Say(NudgeMessages.Of(nudge, call.Say));
        }

        return link.StartsWith(PrivateSetup.Link, StringComparison.Ordinal) && ScheduleCodes.ReadId(link[PrivateSetup.Link.Length..]) is { } chat
            ? await SetUpAsync(new ChatId(chat), call, cancellationToken)
            : null;
    }

    // There is no button here for a word to be shown at.
    private async Task<Reply> SetUpAsync(ChatId chat, CommandCall call, CancellationToken cancellationToken)
    {
        var reply = await other.DoAsync(chat, call, async there => Reply.Say(await settings.ShowAsync(there, cancellationToken)), cancellationToken);
        return reply.Toast is { } refusal ? Reply.Say(new Message(new Paragraph(refusal))) : reply;
    }

    private Reply Welcome(CommandCall call)
    {
        var guide = guides.Get(call.Chat.Settings.Guide);
        var message = call.Say.Message("start.welcome", ("guide", guide.Title.In(call.Say.Language)))
            .WithButtons(SubscribeButton.Daily.Labelled(call.Say.Text("subscribe.daily")))
            .WithButtons(SubscribeButton.ThreeAWeek.Labelled(call.Say.Text("subscribe.three-a-week")))
            .WithButtons(new ChooseTimesButton().Labelled(call.Say.Text("subscribe.choose")))
            .WithButtons(new AskButton().Labelled(call.Say.Text("ask.button")));
        return Reply.Say(message);
    }
}
