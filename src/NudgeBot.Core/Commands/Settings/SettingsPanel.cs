using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Children;
using NudgeBot.Core.Commands.Elsewhere;
using NudgeBot.Core.Commands.Schedules;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>The first page of the settings: what is chosen, and a button for each.</summary>
internal sealed class SettingsPanel(IChatStore chats, IScheduleStore schedules, PhraseLibrary phrases, PrivateSetup setup)
{
    /// <summary>The pages that can be used from another chat.</summary>
    public static IReadOnlyList<string> PagesElsewhere { get; } = [GroupPage.Name, LanguagePage.Name, PausePage.Name];

    /// <summary>The panel of a chat as it is now, whatever the call knew of it.</summary>
    public async Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var chat = await chats.FindAsync(call.Chat.Id, cancellationToken) ?? call.Chat;
        var now = call with { Chat = chat, Say = call.SaidIn is null ? phrases.In(chat.Settings.Language) : call.Say };
        var all = await schedules.OfChatAsync(chat.Id, cancellationToken);
        var isPrivate = chat.Kind == ChatKind.Private;
        IEnumerable<string?> lines = [Nudges(all, now.Say), Zone(now), Language(chat, now.Say), isPrivate ? Born(now) : null, Held(now)];
        var message = now.Say.Message(call.SaidIn is null ? "settings.panel" : chat.Kind == ChatKind.Channel ? "channel.panel" : "elsewhere.panel")
            .Then(new Message(new BulletList([.. lines.OfType<string>().Select(line => new Paragraph(line))])))
            .WithButtons(isPrivate
                ? [To(TimesPage.Name, "settings.change-times"), To(DaysPage.Name, "settings.change-days")]
                :
                [
                    new SchedulesButton(SchedulesButton.List).Labelled(now.Say.Text("group.schedules")),
                    .. chat.Kind == ChatKind.Channel ? Array.Empty<Button>() : [To(GroupPage.Name, "group.button")],
                ]);
        return (call.SaidIn is null
                ? message
                    .WithButtons(To(ZonePage.Name, "settings.change-zone"), To(LanguagePage.Name, "settings.change-language"))
                    .WithButtons(
                    [
                        To(PausePage.Name, "settings.change-pause"),
                        .. isPrivate ? [To(ChildrenCommand.Name, "settings.change-children")] : Array.Empty<Button>(),
                    ])
                    .WithButtons([To(DeletePage.Name, "forget.button"), .. setup.Buttons(now)])
                : message.WithButtons(To(LanguagePage.Name, "settings.change-language"), To(PausePage.Name, "settings.change-pause")))
            .WithButtons(To(SettingsButton.Close, "settings.close"));

        Button To(string page, string label) => new SettingsButton(page).Labelled(now.Say.Text(label));
    }

    private static string Nudges(IReadOnlyList<Schedule> all, Phrasebook say) => all switch
    {
        [] => say.Text("settings.no-nudges"),
        { Count: > 1 } => say.Text("settings.several-nudges", ("count", all.Count)),
        [{ Pause: { Until: { } until } } first, ..] => say.Text(
            "settings.nudges-paused-until", ("times", say.Times(first.Times)), ("until", say.DayAndTime(until, first.Zone))),
        [{ Pause: not null } first, ..] => say.Text("settings.nudges-paused", ("times", say.Times(first.Times))),
        [var first, ..] => say.Text("settings.nudges", ("times", say.Times(first.Times))),
    };

    private static string Zone(CommandCall call) => call.Chat.Settings.Zone is { } zone
        ? call.Say.Text("settings.zone", ("zone", zone), ("now", call.NowIn(zone)))
        : call.Say.Text("settings.no-zone");

    private string Language(Chat chat, Phrasebook say) =>
        say.Text("settings.language", ("language", phrases.In(chat.Settings.Language).Text("language.own-name")));

    private static string Born(CommandCall call) => call.Chat.Settings.ChildrenBorn is { Count: > 0 } born
        ? call.Say.Text("settings.children", ("years", call.Say.Years(born)))
        : call.Say.Text("settings.no-children");

    private static string? Held(CommandCall call) => call.Chat.Settings switch
    {
        { AfterLoss: true } => call.Say.Text("settings.after-loss"),
        { HardWeekUntil: { } until, Zone: var zone } when until > call.Now => call.Say.Text(
            "settings.hard-week", ("until", call.Say.DayAndTime(until, zone ?? "Etc/UTC"))),
        _ => null,
    };
}
