using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>What is said to a parent whose words are of loss or exhaustion: sympathy, and what the bot can do less of.</summary>
internal static class HardTimeMessages
{
    public static Message Loss(CommandCall call) => call.Chat.Settings.AfterLoss
        ? call.Say.Message("hard-time.loss")
        : call.Say.Message("hard-time.loss").Then(call.Say.Message("hard-time.loss-offer"))
            .WithButtons(new LossButton().Labelled(call.Say.Text("hard-time.loss-button")));

    public static Message WornOut(CommandCall call)
    {
        var message = call.Say.Message("hard-time.worn-out");
        var settings = call.Chat.Settings;
        return (settings.AfterLoss || settings.HardWeekUntil > call.Now
                ? message
                : message.Then(call.Say.Message("hard-time.worn-out-offer"))
                    .WithButtons(new HardweekButton().Labelled(call.Say.Text("hardweek.week"))))
            .WithButtons(new ThemesButton().Labelled(call.Say.Text("topics.button")));
    }
}
