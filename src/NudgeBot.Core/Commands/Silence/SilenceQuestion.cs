using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Silence;

/// <summary>Asks a chat that has been silent for long whether to go on: keep, fewer or pause. Unanswered, all goes on.</summary>
internal sealed class SilenceQuestion(Subscriptions subscriptions, PauseCommand pause)
    : INoticeWords, IButtonHandler<KeepNudgesButton>, IButtonHandler<FewerNudgesButton>, IButtonHandler<PauseNudgesButton>
{
    public string NoticeKind => SilencePlanner.NoticeKind;

    public Message Compose(string fields, Phrasebook say)
    {
        var message = say.Message("silence.question").WithButtons(new KeepNudgesButton().Labelled(say.Text("silence.keep")));
        return (SendTimes.TryParse(fields) is { } fewer
                ? message.WithButtons(new FewerNudgesButton(fewer).Labelled(say.Text("silence.fewer", ("times", say.Times(fewer)))))
                : message)
            .WithButtons(new PauseNudgesButton().Labelled(say.Text("silence.pause")));
    }

    public async Task<Reply> PressedAsync(KeepNudgesButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(call.Say.Message(await subscriptions.AnyAsync(call.Chat.Id, cancellationToken) ? "silence.kept" : "silence.stopped"));

    public async Task<Reply> PressedAsync(FewerNudgesButton button, CommandCall call, CancellationToken cancellationToken) =>
        await subscriptions.ChangeTimesAsync(call.Chat.Id, button.Times, call.Now, cancellationToken) switch
        {
            null => Reply.Replace(call.Say.Message("silence.stopped")),
            { NextDue: { } next, Zone: var zone } => Reply.Replace(call.Say.Message(
                "silence.fewer-done", ("times", call.Say.Times(button.Times)), ("next", call.Say.DayAndTime(next, zone)))),
            _ => Reply.Replace(call.Say.Message("silence.fewer-paused", ("times", call.Say.Times(button.Times)))),
        };

    public Task<Reply> PressedAsync(PauseNudgesButton button, CommandCall call, CancellationToken cancellationToken) =>
        pause.RunAsync(call, "", cancellationToken);
}

/// <summary>Go on as before.</summary>
internal sealed record KeepNudgesButton : IButtonPayload<KeepNudgesButton>
{
    public static string Kind => "keep-nudges";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static KeepNudgesButton? Read(string fields) => new();
}

/// <summary>Send at these times, which are fewer: pressed twice it is the same step.</summary>
internal sealed record FewerNudgesButton(SendTimes Times) : IButtonPayload<FewerNudgesButton>
{
    public static string Kind => "fewer";

    public static Places Places => Places.Private;

    public string Fields => Times.ToString();

    public static FewerNudgesButton? Read(string fields) => SendTimes.TryParse(fields) is { } times ? new(times) : null;
}

/// <summary>Take a break; asks how long.</summary>
internal sealed record PauseNudgesButton : IButtonPayload<PauseNudgesButton>
{
    public static string Kind => "take-a-break";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static PauseNudgesButton? Read(string fields) => new();
}
