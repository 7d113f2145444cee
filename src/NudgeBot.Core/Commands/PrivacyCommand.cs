using NudgeBot.Core.Commands.Export;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Core.Commands;

/// <summary>What is kept and for how long.</summary>
internal sealed class PrivacyCommand(HistoryRetention retention) : IChatCommand
{
    public CommandDescription Description { get; } = new("privacy", 80);

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(call.Say.Message("privacy.kept", ("days", retention.KeptFor.Days))
            .WithButtons(new ExportButton().Labelled(call.Say.Text("export.button")))
            .WithButtons(new ForgetAskButton().Labelled(call.Say.Text("forget.button")))));
}
