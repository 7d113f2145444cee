namespace NudgeBot.Discord.Interactions;

/// <summary>Discord tries whether the HTTP endpoint answers; the answer is <see cref="PongResponse"/>.</summary>
public sealed record PingInteraction : Interaction
{
    internal PingInteraction(InteractionPayload payload)
        : base(payload)
    {
    }
}
