using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>Lighter nudges for a hard week, and none about a living child after a loss.</summary>
internal sealed class HardweekCommand(IChatStore chats, ChangeLog log)
    : IChatCommand, IButtonHandler<HardweekButton>, IButtonHandler<LossButton>, IButtonHandler<EasierButton>
{
    private static readonly Duration Week = Duration.FromDays(7);

    public CommandDescription Description { get; } = new("hardweek", 10) { Places = Places.Private };

    public Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(Panel(call)));

    public async Task<Reply> PressedAsync(HardweekButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await ChangeAsync(call, ChangeKind.HardWeek, settings => settings with { HardWeekUntil = call.Now + Week }, cancellationToken);
        return Reply.Replace(call.Say.Message("hardweek.week-done").WithButtons(new EasierButton().Labelled(call.Say.Text("hardweek.easier"))));
    }

    public async Task<Reply> PressedAsync(LossButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await ChangeAsync(call, ChangeKind.AfterLoss, settings => settings with { AfterLoss = true }, cancellationToken);
        return Reply.Replace(call.Say.Message("hardweek.loss-done").WithButtons(new EasierButton().Labelled(call.Say.Text("hardweek.easier"))));
    }

    public async Task<Reply> PressedAsync(EasierButton button, CommandCall call, CancellationToken cancellationToken)
    {
        await ChangeAsync(call, ChangeKind.Easier, settings => settings with { HardWeekUntil = null, AfterLoss = false }, cancellationToken);
        return Reply.Replace(call.Say.Message("hardweek.easier-done"));
    }

    private static Message Panel(CommandCall call)
    {
        var message = call.Say.Message("hardweek.panel")
            .WithButtons(new HardweekButton().Labelled(call.Say.Text("hardweek.week")))
            .WithButtons(new LossButton().Labelled(call.Say.Text("hardweek.loss")));
        var settings = call.Chat.Settings;
        return settings.AfterLoss || settings.HardWeekUntil > call.Now
            ? message.WithButtons(new EasierButton().Labelled(call.Say.Text("hardweek.easier")))
            : message;
    }

    private async Task ChangeAsync(
        CommandCall call, ChangeKind kind, Func<ChatSettings, ChatSettings> change, CancellationToken cancellationToken)
    {
        await chats.ChangeAsync(call.Chat.Id, chat => chat with { Settings = change(chat.Settings) }, cancellationToken);
        await log.NoteAsync(call, kind, "", cancellationToken);
    }
}

/// <summary>"This is a hard week."</summary>
internal sealed record HardweekButton : IButtonPayload<HardweekButton>
{
    public static string Kind => "hardweek";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static HardweekButton? Read(string fields) => new();
}

/// <summary>"We lost a child, or our child is in hospital."</summary>
internal sealed record LossButton : IButtonPayload<LossButton>
{
    public static string Kind => "loss";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static LossButton? Read(string fields) => new();
}

/// <summary>"It is easier now."</summary>
internal sealed record EasierButton : IButtonPayload<EasierButton>
{
    public static string Kind => "easier";

    public static Places Places => Places.Private;

    public string Fields => "";

    public static EasierButton? Read(string fields) => new();
}
