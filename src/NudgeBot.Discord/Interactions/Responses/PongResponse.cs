namespace NudgeBot.Discord.Interactions;

/// <summary>Answers a ping.</summary>
public sealed record PongResponse : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.Pong;
}
