namespace NudgeBot.Discord.Interactions;

/// <summary>Acknowledges a component without showing anything; its message may be edited for 15 minutes.</summary>
public sealed record DeferredUpdateResponse : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.DeferredUpdateMessage;
}
