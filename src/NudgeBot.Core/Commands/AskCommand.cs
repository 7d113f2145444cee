using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands;

/// <summary>Answers a question from the guide.</summary>
internal sealed class AskCommand(
    IChatStore chats, IAnswers answers, IUnansweredStore unanswered, IReactionStore reactions, IGuideLibrary guides, AnswerMessages messages,
    HardTimes hardTimes)
    : IChatCommand, IButtonHandler<AskButton>, IButtonHandler<HelpfulButton>, IButtonHandler<NotWhatIAskedButton>
{
    private const int MostNearest = 3;
    private static readonly Duration AnswerWithin = Duration.FromMinutes(15);
    private static readonly Duration Day = Duration.FromDays(1);

    public CommandDescription Description { get; } = new("ask", 3) { Argument = new CommandArgument("question", Required: true) };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (MayAsk.Refusal(call) is { } refusal)
        {
            return call.Overheard ? Reply.None : Reply.Say(call.Say.Message(refusal)) with { OnlyForMember = true };
        }

        if (arguments.Length == 0)
        {
            await chats.AskAsync(call, Description.Name, cancellationToken, within: AnswerWithin);
            return Reply.Say(call.Say.Message("ask.what"));
        }

        if (!call.Overheard && Courtesies.Answer(call, arguments) is { } courtesy)
        {
            return Reply.Say(courtesy);
        }

        var guide = guides.Get(call.Chat.Settings.Guide);
        var language = guide.LanguageFor(call.Say.Language);
        var finding = await answers.FindAsync(guide, language, arguments, cancellationToken);
        var hardTime = call.Chat.Kind == ChatKind.Private ? hardTimes.In(call.Say.Language, arguments) : HardTime.None;
        switch (finding)
        {
            case var _ when hardTime == HardTime.Loss:
                return Reply.Say(HardTimeMessages.Loss(call));
            case { Outcome: FindingOutcome.Answer, Topics: [var best, ..] } when guide.FindTopic(best.TopicId) is { } topic:
                return Reply.Say(
                    call.Chat.Kind == ChatKind.Private || call.Chat.Settings.Group.ShortReplies
                        ? AnswerMessages.Short(guide, topic, call.Say)
                        : AnswerMessages.Full(guide, topic, call.Say));
            case var _ when call.Overheard:
                return Reply.None;
            case var _ when hardTime == HardTime.WornOut:
                return Reply.Say(HardTimeMessages.WornOut(call));
            case { Outcome: FindingOutcome.DidYouMean, Topics.Count: > 0 }:
                return Reply.Say(AnswerMessages.Choices(
                    call.Say.Message("ask.did-you-mean"), guide, finding.Topics.Take(MostNearest).Select(topic => topic.TopicId), call.Say));
            default:
                return Reply.Say(ScheduleInstead(call, arguments) ?? await NotCoveredAsync(guide, language, call, arguments, cancellationToken));
        }
    }

    public Task<Reply> PressedAsync(AskButton button, CommandCall call, CancellationToken cancellationToken) =>
        RunAsync(call, "", cancellationToken);

    public async Task<Reply> PressedAsync(HelpfulButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (messages.Find(call.Chat.Settings.Guide, button.Topic) is null)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (!call.ButtonsCount)
        {
            return Reply.Notice(call.Say.Text("group.buttons-off"));
        }

        await reactions.AddAsync(new Reaction(call.Chat.Id, ReactionKind.Helpful, button.Topic, call.Now), cancellationToken);
        return Reply.Notice(call.Say.Text("answer.helpful-thanks"));
    }

    public async Task<Reply> PressedAsync(NotWhatIAskedButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (messages.Find(call.Chat.Settings.Guide, button.Topic) is not { } found)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (MayAsk.Refusal(call) is { } refusal)
        {
            return Reply.Notice(call.Say.Text(refusal));
        }

        if (call.ButtonsCount)
        {
            await reactions.AddAsync(new Reaction(call.Chat.Id, ReactionKind.NotWhatWasAsked, button.Topic, call.Now), cancellationToken);
        }

        return Reply.Say(AnswerMessages.Choices(call.Say.Message("answer.nearest"), found.Guide, found.Topic.Related, call.Say)
            .WithButtons(new ThemesButton().Labelled(call.Say.Text("topics.button"))));
    }

    // "Make it weekdays at 7:30 pm" is no question; whoever says so to the bot wants their nudges then.
    private static Message? ScheduleInstead(CommandCall call, string words) =>
        call.Member.IsAdmin && WhenParser.For(call.Say.Language).Parse(words, call.Today) is WhenReading.Understood { Times: var times }
            ? call.Say.Message("ask.schedule-instead", ("times", call.Say.Times(times)))
                .WithButtons(new SubscribeButton(times).Labelled(call.Say.Text("ask.schedule-yes")))
            : null;

    private async Task<Message> NotCoveredAsync(
        Guide guide, string language, CommandCall call, string question, CancellationToken cancellationToken)
    {
        await unanswered.AddAsync(guide.Id, language, question, ToDay(call.Now), cancellationToken);
        return AnswerMessages.Themes(
            call.Say.Message("ask.not-covered", ("guide", guide.Title.In(call.Say.Language))), guide, call.Say);
    }

    // When somebody asked says something about who asked; the day is enough for whoever writes the guide.
    private static Instant ToDay(Instant now) =>
        Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / Day.BclCompatibleTicks * Day.BclCompatibleTicks);
}

/// <summary>Let me ask something.</summary>
internal sealed record AskButton : IButtonPayload<AskButton>
{
    public static string Kind => "ask";

    public string Fields => "";

    public static AskButton? Read(string fields) => new();
}

/// <summary>This answer helped.</summary>
internal sealed record HelpfulButton(string Topic) : IButtonPayload<HelpfulButton>
{
    public static string Kind => "helpful";

    public string Fields => Topic;

    public static HelpfulButton? Read(string fields) => new(fields);
}

/// <summary>This answer is not what I asked.</summary>
internal sealed record NotWhatIAskedButton(string Topic) : IButtonPayload<NotWhatIAskedButton>
{
    public static string Kind => "not-asked";

    public string Fields => Topic;

    public static NotWhatIAskedButton? Read(string fields) => new(fields);
}
