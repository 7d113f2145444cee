using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>Deleting everything, after one confirmation.</summary>
internal sealed class DeletePage : ISettingsPage
{
    public const string Name = "delete";

    public string PageName => Name;

    public Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(
        call.Say.Message("forget.ask")
            .WithButtons(new ForgetButton().Labelled(call.Say.Text("forget.yes")))
            .WithButtons(SettingsButton.BackAndClose(call.Say)));
}
