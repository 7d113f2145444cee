using NudgeBot.Core.Commands.Export;

namespace NudgeBot.Core.Commands;

/// <summary>What is kept and for how long.</summary>
internal sealed class PrivacyCommand : IChatCommand
{
    public CommandDescription Description { get; } = new("privacy", 80);

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(call.Say.Message("privacy.kept")
            .WithButtons(new ExportButton().Labelled(call.Say.Text("export.button")))
            .WithButtons(new ForgetAskButton().Labelled(call.Say.Text("forget.button")))));
}
