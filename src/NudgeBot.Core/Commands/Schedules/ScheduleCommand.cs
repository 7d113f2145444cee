using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Schedules.Words;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The chat's schedules: a panel to add, change, pause and remove them, or one added in words.</summary>
internal sealed class ScheduleCommand(SchedulePanel panel, ScheduleAdding adding, ScheduleAnswers answers, OtherChat other)
    : IAnswerableCommand, IButtonHandler<SchedulesButton>
{
    public const string Name = "schedule";

    public CommandDescription Description { get; } = new(Name, 12)
    {
        Argument = new CommandArgument("when"),
        Audience = Audience.Admins,
        OnlyForMember = true,
    };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            return Reply.Say(await panel.ListAsync(call, cancellationToken));
        }

        var reading = WhenParser.For(call.Say.Language).Parse(arguments, call.Today);
        return Reply.Say(await adding.AddAsync(call, reading, cancellationToken));
    }

    public string? HintKey(CommandCall call) => ScheduleQuestion.Of(call)?.What switch
    {
        ScheduleQuestion.Days => "form.days",
        ScheduleQuestion.Times => "form.times",
        ScheduleQuestion.Zone or ScheduleQuestion.AddingZone => "command.timezone.place",
        _ => null,
    };

    public bool IsAnswer(string words, CommandCall call) => answers.IsAnswer(words, call);

    public Task<Reply> AnsweredAsync(CommandCall call, string words, CancellationToken cancellationToken) =>
        ScheduleQuestion.Of(call) is { About: var about } && about != call.Chat.Id
            ? other.DoAsync(about, call, there => answers.TakeAsync(there, words.Trim(), cancellationToken), cancellationToken)
            : answers.TakeAsync(call, words.Trim(), cancellationToken);

    public async Task<Reply> PressedAsync(SchedulesButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (button.Page != SchedulesButton.Close)
        {
            return Reply.Replace(await panel.ListAsync(call, cancellationToken));
        }

        await panel.AwaitAsync(call, null, cancellationToken);
        return Reply.Replace(call.Say.Message("schedule.closed"));
    }
}

/// <summary>Show the chat's schedules, or close the panel.</summary>
internal sealed record SchedulesButton(string Page) : IButtonPayload<SchedulesButton>
{
    public const string List = "list";

    public const string Close = "close";

    public static string Kind => "schedules";

    public static Audience Audience => Audience.Admins;

    public string Fields => Page;

    public static SchedulesButton? Read(string fields) => new(fields);
}
