using NodaTime;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The times of day, each a button that turns it on or off.</summary>
internal sealed class TimesPage(ChosenTimes chosen, ZonePage zonePage) : ISettingsPage, IButtonHandler<SetTimesButton>
{
    public const string Name = "times";

    public string PageName => Name;

    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (times, subscribed) = await chosen.OfAsync(call.Chat, cancellationToken);
        IReadOnlyList<LocalTime> on = subscribed ? times.Times : [];
        var full = on.Count == SendTimes.MostTimesADay;
        var choice = new SetTimesButton(times).Offered(call.Say.Text("choice.times"), least: 1, SendTimes.MostTimesADay);
        return OfferedTimes.Beside(on)
            .Select(time => new SetTimesButton(new SendTimes(times.Days, Toggled(on, time)))
                .Labelled(call.Say.Time(time))
                .Among(choice, on.Contains(time), SendTimesCode.OfTime(time)))
            .Chunk(OfferedTimes.InARow)
            .Aggregate(
                call.Say.Message(full ? "settings.times-full" : "settings.times"),
                (message, row) => message.WithButtons(row))
            .WithButtons(SettingsButton.BackAndClose(call.Say));
    }

    public async Task<Reply> PressedAsync(SetTimesButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await chosen.ChooseAsync(call, button.Times, cancellationToken)
            ? await ShowAsync(call, cancellationToken)
            : await zonePage.ShowAsync(call, button.Times, cancellationToken));

    // The last one stays: stopping altogether has a button of its own.
    private static IEnumerable<LocalTime> Toggled(IReadOnlyList<LocalTime> on, LocalTime time) =>
        !on.Contains(time) ? on.Append(time) : on.Count > 1 ? on.Where(other => other != time) : on;
}

/// <summary>Send at these times, and show the times again.</summary>
internal sealed record SetTimesButton(SendTimes Times) : IButtonPayload<SetTimesButton>, IChoices<SetTimesButton>
{
    public static string Kind => "set-times";

    public static Audience Audience => Audience.Admins;

    public string Fields => Times.ToString();

    public SetTimesButton? With(IReadOnlyList<string> values) =>
        SendTimesCode.ReadTimes(values) is { } times ? new(new SendTimes(Times.Days, times)) : null;

    public static SetTimesButton? Read(string fields) => SendTimes.TryParse(fields) is { } times ? new(times) : null;
}
