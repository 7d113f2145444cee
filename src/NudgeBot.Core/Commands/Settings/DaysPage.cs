using NodaTime;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The days of the week, each a button that turns it on or off.</summary>
internal sealed class DaysPage(ChosenTimes chosen, ZonePage zonePage) : ISettingsPage, IButtonHandler<SetDaysButton>
{
    public const string Name = "days";

    private const int InARow = 4;

    public string PageName => Name;

    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (times, subscribed) = await chosen.OfAsync(call.Chat, cancellationToken);
        IReadOnlyList<IsoDayOfWeek> on = subscribed && times.Days is DaysOfWeek week ? week.Days : [];
        var choice = new SetDaysButton(times).Offered(call.Say.Text("choice.days"), least: 1, most: 7);
        return Enumerable.Range(1, 7)
            .Select(day => (IsoDayOfWeek)day)
            .Select(day => To(new DaysOfWeek(Toggled(on, day)), NameOf(day)).Among(choice, on.Contains(day), $"{(int)day}"))
            .Chunk(InARow)
            .Aggregate(call.Say.Message("settings.days"), (message, row) => message.WithButtons(row))
            .WithButtons(
                To(SendDays.Daily, call.Say.Text("settings.every-day")),
                To(SendDays.Weekdays, call.Say.Text("settings.weekdays")),
                To(SendDays.ThreeAWeek, call.Say.Text("subscribe.three-a-week")))
            .WithButtons(SettingsButton.BackAndClose(call.Say));

        Button To(SendDays days, string label) => new SetDaysButton(new SendTimes(days, times.Times)).Labelled(label);

        string NameOf(IsoDayOfWeek day) => call.Say.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((int)day % 7));
    }

    public async Task<Reply> PressedAsync(SetDaysButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await chosen.ChooseAsync(call, button.Times, cancellationToken)
            ? await ShowAsync(call, cancellationToken)
            : await zonePage.ShowAsync(call, button.Times, cancellationToken));

    // The last one stays: stopping altogether has a button of its own.
    private static IEnumerable<IsoDayOfWeek> Toggled(IReadOnlyList<IsoDayOfWeek> on, IsoDayOfWeek day) =>
        !on.Contains(day) ? on.Append(day) : on.Count > 1 ? on.Where(other => other != day) : on;
}

/// <summary>Send on these days, and show the days again.</summary>
internal sealed record SetDaysButton(SendTimes Times) : IButtonPayload<SetDaysButton>, IChoices<SetDaysButton>
{
    public static string Kind => "set-days";

    public static Audience Audience => Audience.Admins;

    public string Fields => Times.ToString();

    public SetDaysButton? With(IReadOnlyList<string> values)
    {
        List<IsoDayOfWeek> days = [.. Enumerable.Range(1, 7).Where(day => values.Contains($"{day}")).Select(day => (IsoDayOfWeek)day)];
        return days.Count > 0 ? new(new SendTimes(new DaysOfWeek(days), Times.Times)) : null;
    }

    public static SetDaysButton? Read(string fields) => SendTimes.TryParse(fields) is { } times ? new(times) : null;
}
