using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Opens a form. Not to a ping, not to a sent modal, and never after deferring.</summary>
/// <param name="Data">The form.</param>
public sealed record ModalResponse(Modal Data) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.Modal;

    internal override void CheckLimits(LimitCheck check) => check.Modal("data", Data);
}
