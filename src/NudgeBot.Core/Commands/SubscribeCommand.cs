using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands;

/// <summary>Starts the nudges, or changes when they come.</summary>
internal sealed class SubscribeCommand(IChatStore chats, SubscriptionMessages subscriptions)
    : IAnswerableCommand, IButtonHandler<SubscribeButton>, IButtonHandler<ChooseTimesButton>
{
    public const string Name = "subscribe";

    public CommandDescription Description { get; } = new(Name, 1)
    {
        Argument = new CommandArgument("when"),
        Audience = Audience.Admins,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            return Reply.Say(Panel(call));
        }

        switch (WhenParser.For(call.Say.Language).Parse(arguments, call.Today))
        {
            case WhenReading.Understood understood:
                return Reply.Say(await subscriptions.SubscribeAsync(call, understood.Times, cancellationToken));
            case WhenReading.Asks asks:
                await chats.AskAsync(call, Name, cancellationToken);
                return Reply.Say(asks.Choices.Aggregate(
                    call.Say.Message($"when.asks.{PhraseKeys.Of(asks.Question)}", ("words", asks.Words)),
                    (message, times) => message.WithButtons(To(call, times))));
            case WhenReading.NotUnderstood problem:
                await chats.AskAsync(call, Name, cancellationToken);
                return Reply.Say(call.Say.Message($"when.problem.{PhraseKeys.Of(problem.Problem)}", ("words", problem.Words))
                    .Then(call.Say.Message("when.examples")));
            default:
                return Reply.None;
        }
    }

    public bool IsAnswer(string words, CommandCall call) =>
        WhenParser.For(call.Say.Language).Parse(words, call.Today) is not WhenReading.NotUnderstood { Problem: WhenProblem.NotRecognised or WhenProblem.TooLong };

    public async Task<Reply> PressedAsync(SubscribeButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Say(await subscriptions.SubscribeAsync(call, button.Times, cancellationToken));

    public async Task<Reply> PressedAsync(ChooseTimesButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await chats.AskAsync(call, Name, cancellationToken);
        return Reply.Say(call.Say.Message("subscribe.how-to-choose")
            .WithButtons(ButtonsFor(call, SendDays.Daily, 7, 8, 12))
            .WithButtons(ButtonsFor(call, SendDays.Daily, 18, 20))
            .WithButtons(ButtonsFor(call, SendDays.Weekdays, 8, 20))
            .WithButtons(ButtonsFor(call, SendDays.ThreeAWeek, 8, 20)));
    }

    private static Message Panel(CommandCall call) => call.Say.Message("subscribe.panel")
        .WithButtons(SubscribeButton.Daily.Labelled(call.Say.Text("subscribe.daily")))
        .WithButtons(SubscribeButton.ThreeAWeek.Labelled(call.Say.Text("subscribe.three-a-week")))
        .WithButtons(new ChooseTimesButton().Labelled(call.Say.Text("subscribe.choose")));

    private static IEnumerable<Button> ButtonsFor(CommandCall call, SendDays days, params int[] hours) =>
        hours.Select(hour => new SendTimes(days, new LocalTime(hour, 0)))
            .Select(times => To(call, times));

    private static Button To(CommandCall call, SendTimes times) =>
        new SubscribeButton(times).Labelled(call.Say.Times(times)).Among(new Choice(call.Say.Text("choice.when")));
}

/// <summary>Subscribe at these times.</summary>
internal sealed record SubscribeButton(SendTimes Times) : IButtonPayload<SubscribeButton>
{
    public static SubscribeButton Daily { get; } = new(new SendTimes(SendDays.Daily, new LocalTime(8, 0)));

    public static SubscribeButton ThreeAWeek { get; } = new(new SendTimes(SendDays.ThreeAWeek, new LocalTime(8, 0)));

    public static string Kind => "subscribe";

    public static Audience Audience => Audience.Admins;

    public string Fields => Times.ToString();

    public static SubscribeButton? Read(string fields) => SendTimes.TryParse(fields) is { } times ? new(times) : null;
}

/// <summary>Show how to choose other times and days.</summary>
internal sealed record ChooseTimesButton : IButtonPayload<ChooseTimesButton>
{
    public static string Kind => "choose-times";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static ChooseTimesButton? Read(string fields) => new();
}
