using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands;

/// <summary>Holds the nudges for a while, or until /resume.</summary>
internal sealed class PauseCommand(IChatStore chats, IScheduleStore schedules, Subscriptions subscriptions, ChangeLog log)
    : IAnswerableCommand, IButtonHandler<PauseButton>, IButtonHandler<PauseUntilButton>
{
    public const string Name = "pause";

    public CommandDescription Description { get; } = new(Name, 6)
    {
        Argument = new CommandArgument("how_long"),
        Audience = Audience.Admins,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is not [var schedule, ..])
        {
            return Reply.Say(call.Say.Message("pause.nothing"));
        }

        if (arguments.Length == 0)
        {
            await chats.AskAsync(call, Name, cancellationToken);
            return Reply.Say(call.Say.Message("pause.how-long")
                .WithButtons(To(7, "pause.one-week"), To(14, "pause.two-weeks"))
                .WithButtons(To(0, "pause.until-resume")));
        }

        Button To(int days, string label) =>
            new PauseButton(days).Labelled(call.Say.Text(label)).Among(new Choice(call.Say.Text("choice.break")));

        switch (PauseParser.For(call.Say.Language).Parse(arguments, call.Now, TimeZones.Get(schedule.Zone)))
        {
            case PauseReading.Until until:
                return await PauseUntilAsync(call, until.At, cancellationToken);
            case PauseReading.Asks asks:
                await chats.AskAsync(call, Name, cancellationToken);
                return Reply.Say(asks.Choices.Aggregate(
                    call.Say.Message($"pause.asks.{PhraseKeys.Of(asks.Question)}", ("words", asks.Words)),
                    (message, choice) => message.WithButtons(new PauseUntilButton(choice.Date).Labelled(call.Say.Day(choice.Date)))));
            case PauseReading.NotUnderstood problem:
                await chats.AskAsync(call, Name, cancellationToken);
                return Reply.Say(call.Say.Message($"pause.problem.{PhraseKeys.Of(problem.Problem)}", ("words", problem.Words))
                    .Then(call.Say.Message("pause.examples")));
            default:
                return Reply.None;
        }
    }

    public bool IsAnswer(string words, CommandCall call) =>
        PauseParser.For(call.Say.Language).Parse(words, call.Now, DateTimeZone.Utc) is not PauseReading.NotUnderstood { Problem: PauseProblem.NotRecognised };

    public async Task<Reply> PressedAsync(PauseUntilButton button, CommandCall call, CancellationToken cancellationToken) =>
        await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is [var schedule, ..]
            ? await PauseUntilAsync(
                call, TimeZones.Get(schedule.Zone).AtStartOfDay(button.Date).ToInstant(), cancellationToken)
            : Reply.Say(call.Say.Message("pause.nothing"));

    // As when it is typed: a week is over at the start of the same day next week.
    public async Task<Reply> PressedAsync(PauseButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (button.Days == 0)
        {
            return await PauseUntilAsync(call, null, cancellationToken);
        }

        return await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is [var schedule, ..]
            ? await PauseUntilAsync(call, TimeZones.StartOfDay(call.Now, button.Days, schedule.Zone), cancellationToken)
            : Reply.Say(call.Say.Message("pause.nothing"));
    }

    private async Task<Reply> PauseUntilAsync(CommandCall call, Instant? until, CancellationToken cancellationToken)
    {
        var paused = await subscriptions.PauseAsync(call.Chat.Id, until, call.Now, cancellationToken);
        await chats.AskNothingAsync(call, cancellationToken);
        if (paused.Count > 0)
        {
            await log.NotePauseAsync(call, until, cancellationToken);
        }

        return paused switch
        {
            [] => Reply.Say(call.Say.Message("pause.nothing")),
            [{ NextDue: { } next, Zone: var zone }, ..] => Reply.Say(
                call.Say.Message("pause.done-until", ("next", call.Say.DayAndTime(next, zone)))),
            _ => Reply.Say(call.Say.Message("pause.done")),
        };
    }
}

/// <summary>Pause for so many days; 0 for until /resume.</summary>
internal sealed record PauseButton(int Days) : IButtonPayload<PauseButton>
{
    private const int Longest = 366;

    public static string Kind => "pause";

    public static Audience Audience => Audience.Admins;

    public string Fields => $"{Days}";

    public static PauseButton? Read(string fields) =>
        int.TryParse(fields, out var days) && days is >= 0 and <= Longest ? new(days) : null;
}

/// <summary>Pause until this day, in the schedule's zone.</summary>
internal sealed record PauseUntilButton(LocalDate Date) : IButtonPayload<PauseUntilButton>
{
    public static string Kind => "pause-until";

    public static Audience Audience => Audience.Admins;

    public string Fields => LocalDatePattern.Iso.Format(Date);

    public static PauseUntilButton? Read(string fields) =>
        LocalDatePattern.Iso.Parse(fields) is { Success: true, Value: var date } ? new(date) : null;
}
