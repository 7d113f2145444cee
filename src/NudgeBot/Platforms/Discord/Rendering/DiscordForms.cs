using NudgeBot.Core.Messages;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Gives forms Discord's form: a modal of one field.</summary>
internal static class DiscordForms
{
    private const string Field = "typed";
    private const int MostName = 45;
    private const int MostHint = 100;
    private const int MostTyped = 1000;

    /// <summary>The modal.</summary>
    public static Modal Of(Form form) => new()
    {
        CustomId = form.Payload,
        Title = form.Title.ShortenedTo(MostName),
        Components =
        [
            new Label
            {
                Text = form.Field.ShortenedTo(MostName),
                Description = form.Hint.ShortenedTo(MostHint),
                Component = new TextInput { CustomId = Field, Style = TextInputStyle.SingleLine, MinLength = 1, MaxLength = MostTyped },
            },
        ],
    };

    /// <summary>What was typed.</summary>
    public static string Read(ModalInteraction form) => (form.Text(Field) ?? "").Trim();
}
