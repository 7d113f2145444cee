namespace NudgeBot.Discord.Interactions;

/// <summary>A user called a command.</summary>
public sealed record CommandInteraction : Interaction
{
    internal CommandInteraction(InteractionPayload payload, InteractionData data)
        : base(payload) => Call = CommandCall.From(data);

    /// <summary>Which command with which options.</summary>
    public CommandCall Call { get; }
}
