using NodaTime;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>A break from the nudges, the end of one, and stopping altogether.</summary>
internal sealed class PausePage(IScheduleStore schedules, Subscriptions subscriptions, SettingsPanel panel, ChangeLog log)
    : ISettingsPage, IButtonHandler<SetPauseButton>, IButtonHandler<StopButton>
{
    public const string Name = "pause";

    public string PageName => Name;

    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var all = await schedules.OfChatAsync(call.Chat.Id, cancellationToken);
        if (all.Count == 0)
        {
            return call.Say.Message("pause.nothing").WithButtons(SettingsButton.BackAndClose(call.Say));
        }

        var message = call.Say.Message("settings.pause")
            .WithButtons(To(7, "pause.one-week"), To(14, "pause.two-weeks"), To(28, "settings.four-weeks"))
            .WithButtons(To(SetPauseButton.WithoutEnd, "pause.until-resume"));
        return (all.Any(schedule => schedule.Pause is not null) ? message.WithButtons(To(SetPauseButton.Over, "settings.resume")) : message)
            .WithButtons(new StopButton().Labelled(call.Say.Text("settings.stop")))
            .WithButtons(SettingsButton.BackAndClose(call.Say));

        Button To(int days, string label)
        {
            var button = new SetPauseButton(days).Labelled(call.Say.Text(label));
            return days == SetPauseButton.Over ? button : button.Among(new Choice(call.Say.Text("choice.break")));
        }
    }

    public async Task<Reply> PressedAsync(SetPauseButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (button.Days == SetPauseButton.Over)
        {
            await subscriptions.ResumeAsync(call.Chat.Id, call.Now, cancellationToken);
            await log.NoteAsync(call, ChangeKind.Resumed, "", cancellationToken);
        }
        else if (await schedules.OfChatAsync(call.Chat.Id, cancellationToken) is [var first, ..])
        {
            Instant? until = button.Days == SetPauseButton.WithoutEnd ? null : TimeZones.StartOfDay(call.Now, button.Days, first.Zone);
            await subscriptions.PauseAsync(call.Chat.Id, until, call.Now, cancellationToken);
            await log.NotePauseAsync(call, until, cancellationToken);
        }

        return Reply.Replace(await panel.ShowAsync(call, cancellationToken));
    }

    public async Task<Reply> PressedAsync(StopButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (await subscriptions.UnsubscribeAsync(call.Chat.Id, cancellationToken) > 0)
        {
            await log.NoteAsync(call, ChangeKind.Unsubscribed, "", cancellationToken);
        }

        return Reply.Replace(await panel.ShowAsync(call, cancellationToken));
    }
}

/// <summary>Pause for so many days, or end the pause; show the panel again.</summary>
internal sealed record SetPauseButton(int Days) : IButtonPayload<SetPauseButton>
{
    public const int Over = -1;

    public const int WithoutEnd = 0;

    private const int Longest = 366;

    public static string Kind => "set-pause";

    public static Audience Audience => Audience.Admins;

    public string Fields => $"{Days}";

    public static SetPauseButton? Read(string fields) =>
        int.TryParse(fields, out var days) && days is >= Over and <= Longest ? new(days) : null;
}

/// <summary>Stop the nudges; show the panel again.</summary>
internal sealed record StopButton : IButtonPayload<StopButton>
{
    public static string Kind => "stop";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static StopButton? Read(string fields) => new();
}
