using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>Open a page of the settings: the panel, one of its pages, or the closing word.</summary>
/// <param name="Page">The name of the page.</param>
internal sealed record SettingsButton(string Page) : IButtonPayload<SettingsButton>
{
    public const string Panel = "panel";

    public const string Close = "close";

    public static string Kind => "settings";

    public static Audience Audience => Audience.Admins;

    public string Fields => Page;

    public static SettingsButton? Read(string fields) => new(fields);

    /// <summary>The last row of every page.</summary>
    public static IEnumerable<Button> BackAndClose(Phrasebook say) =>
    [
        new SettingsButton(Panel).Labelled(say.Text("settings.back")),
        new SettingsButton(Close).Labelled(say.Text("settings.close")),
    ];
}
