namespace NudgeBot.Discord.Interactions;

/// <summary>A kind of interaction that this library does not know; see <see cref="Interaction.Type"/> for its number.</summary>
public sealed record UnknownInteraction : Interaction
{
    internal UnknownInteraction(InteractionPayload payload)
        : base(payload)
    {
    }
}
