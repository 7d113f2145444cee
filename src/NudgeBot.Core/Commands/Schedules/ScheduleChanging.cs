using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>
/// Opens the pages of a schedule and takes what is chosen on them. A choice counts only for the schedule as it was when its
/// page was drawn: whoever presses after somebody else sees how it is now.
/// </summary>
internal sealed class ScheduleChanging(
    SchedulePanel panel, IEnumerable<ISchedulePage> pages, Subscriptions subscriptions, ChangeLog log)
    : IButtonHandler<OpenScheduleButton>, IButtonHandler<SetScheduleButton>
{
    public async Task<Reply> PressedAsync(OpenScheduleButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await panel.FindAsync(call, button.Handle, cancellationToken) is not { } schedule)
        {
            return await panel.GoneAsync(call, cancellationToken);
        }

        return Reply.Replace(PageOf(button.Page) is { } page
            ? await OpenAsync(page, call, schedule, cancellationToken)
            : await panel.ViewAsync(call, schedule, cancellationToken));
    }

    public async Task<Reply> PressedAsync(SetScheduleButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (PageOf(button.Page) is not { } page || page.Read(button.Value, call) is not { } choice)
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (await panel.FindAsync(call, button.Handle, cancellationToken) is not { } found
            || await ChangeAsync(call, found, choice, button.Stamp, cancellationToken) is not var (schedule, isStale))
        {
            return await panel.GoneAsync(call, cancellationToken);
        }

        var shown = choice.Stays
            ? await OpenAsync(page, call, schedule, cancellationToken)
            : await panel.ViewAsync(call, schedule, cancellationToken);
        return isStale ? Reply.Replace(shown, call.Say.Text("schedule.changed-meanwhile")) : Reply.Replace(shown);
    }

    /// <summary>Changes a schedule and notes it.</summary>
    /// <param name="call">By whom.</param>
    /// <param name="found">The schedule as it was found.</param>
    /// <param name="choice">The change.</param>
    /// <param name="stamp">How it must still look; null for however it does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The schedule as it now is, and whether it no longer looked so; null when it is gone.</returns>
    public async Task<(Schedule Now, bool IsStale)?> ChangeAsync(
        CommandCall call, Schedule found, ScheduleChoice choice, string? stamp, CancellationToken cancellationToken)
    {
        var isStale = false;
        var isChanged = false;
        var changed = await subscriptions.ChangeAsync(
            found.Id,
            schedule =>
            {
                isStale = stamp is not null && ScheduleCodes.StampOf(schedule) != stamp;
                var chosen = isStale ? schedule : choice.Change(schedule);
                isChanged = chosen != schedule;
                return chosen;
            },
            call.Now,
            cancellationToken);
        if (changed is null)
        {
            return null;
        }

        if (isChanged)
        {
            await log.NoteAsync(call, choice.Kind, changed.Times.ToString(), cancellationToken);
        }

        return (changed, isStale);
    }

    private async Task<Message> OpenAsync(ISchedulePage page, CommandCall call, Schedule schedule, CancellationToken cancellationToken)
    {
        await panel.AwaitAsync(
            call,
            page.Asks is { } what ? new ScheduleQuestion(call.Chat.Id, what, ScheduleCodes.HandleOf(schedule.Id)) : null,
            cancellationToken);
        return page.Show(call, schedule);
    }

    private ISchedulePage? PageOf(char letter) => pages.FirstOrDefault(page => page.Letter == letter);
}

/// <summary>Open a schedule, or one of its pages.</summary>
internal sealed record OpenScheduleButton(string Handle, char Page) : IButtonPayload<OpenScheduleButton>
{
    public const char View = 'v';

    public static string Kind => "s-open";

    public static Audience Audience => Audience.Admins;

    public string Fields => $"{Handle}{Page}";

    public static OpenScheduleButton? Read(string fields) =>
        fields.Length == ScheduleCodes.HandleLength + 1 ? new(fields[..ScheduleCodes.HandleLength], fields[^1]) : null;
}

/// <summary>Choose something for a schedule that still looks as it did.</summary>
internal sealed record SetScheduleButton(string Handle, string Stamp, char Page, string Value)
    : IButtonPayload<SetScheduleButton>, IChoices<SetScheduleButton>
{
    private const char Several = '=';
    private const char Between = '+';

    private const int ValueAt = ScheduleCodes.HandleLength + ScheduleCodes.StampLength + 1;

    public static string Kind => "s-set";

    public static Audience Audience => Audience.Admins;

    public string Fields => $"{Handle}{Stamp}{Page}{Value}";

    /// <summary>The button for a schedule as it looks now.</summary>
    public static SetScheduleButton For(Schedule schedule, char page, string value) =>
        new(ScheduleCodes.HandleOf(schedule.Id), ScheduleCodes.StampOf(schedule), page, value);

    /// <summary>The choice of several on a page of a schedule as it looks now.</summary>
    public static Choice Offer(Schedule schedule, char page, string prompt, int most) =>
        For(schedule, page, $"{Several}").Offered(prompt, least: 1, most);

    /// <summary>All that was chosen, when the value says that it is all; null when it is one choice more or less.</summary>
    public static IReadOnlyList<string>? ReadSeveral(string value) =>
        value is [Several, .. var rest] ? rest.Split(Between, StringSplitOptions.RemoveEmptyEntries) : null;

    public SetScheduleButton? With(IReadOnlyList<string> values) =>
        Value == $"{Several}" ? this with { Value = Value + string.Join(Between, values) } : null;

    public static SetScheduleButton? Read(string fields) => fields.Length > ValueAt
        ? new(fields[..ScheduleCodes.HandleLength], fields[ScheduleCodes.HandleLength..(ValueAt - 1)], fields[ValueAt - 1], fields[ValueAt..])
        : null;
}
