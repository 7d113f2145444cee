namespace NudgeBot.Core.Commands.Elsewhere;

/// <summary>Takes presses in a private chat that are about a group: those of its schedules and settings, and no others.</summary>
internal sealed class OtherChatPresses(OtherChat other, ButtonRouter buttons) : IButtonHandler<OtherChatButton>
{
    private static readonly string[] Kinds =
    [
        "schedules", "s-adding", "s-add", "s-zone-add", "s-open", "s-set", "s-zones", "s-language", "s-remove", "s-fetch", "s-here",
        "settings", "set-group", "set-language", "set-pause", "stop",
    ];

    public Task<Reply> PressedAsync(OtherChatButton button, CommandCall call, CancellationToken cancellationToken) => other.DoAsync(
        button.Chat,
        call,
        there => Kinds.Contains(button.Payload.Split(':')[0]) ? buttons.Press(button.Payload, there, cancellationToken) : null,
        cancellationToken);
}
