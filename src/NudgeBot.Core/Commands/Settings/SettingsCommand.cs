using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>Everything that can be chosen, on one panel that changes in place.</summary>
internal sealed class SettingsCommand(IChatStore chats, SettingsPanel panel, IEnumerable<ISettingsPage> pages)
    : IChatCommand, IButtonHandler<SettingsButton>
{
    public CommandDescription Description { get; } = new("settings", 13) { Audience = Audience.Admins, OnlyForMember = true };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Reply.Say(await panel.ShowAsync(call, cancellationToken));

    public async Task<Reply> PressedAsync(SettingsButton button, CommandCall call, CancellationToken cancellationToken)
    {
        switch (button.Page)
        {
            case SettingsButton.Panel:
                await AwaitNothingAsync(call, cancellationToken);
                return Reply.Replace(await panel.ShowAsync(call, cancellationToken));
            case SettingsButton.Close:
                await AwaitNothingAsync(call, cancellationToken);
                return Reply.Replace(call.Say.Message("settings.closed"));
            default:
                return pages.FirstOrDefault(page => page.PageName == button.Page) is { } found
                    && (call.SaidIn is null || SettingsPanel.PagesElsewhere.Contains(button.Page))
                    && Refusals.Of(found.PagePlaces, Audience.Admins, call) is null
                    ? Reply.Replace(await found.ShowAsync(call, cancellationToken))
                    : Reply.Notice(call.Say.Text("button.old"));
        }
    }

    // Whoever leaves a page no longer means to answer what it asked.
    private async Task AwaitNothingAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Awaited is not null)
        {
            await chats.AskNothingAsync(call, cancellationToken);
        }
    }
}
