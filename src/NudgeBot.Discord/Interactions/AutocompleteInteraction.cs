namespace NudgeBot.Discord.Interactions;

/// <summary>
/// A user is typing an option. Other options may be missing or half written. The answer is an
/// <see cref="AutocompleteResponse"/>, which cannot be deferred.
/// </summary>
public sealed record AutocompleteInteraction : Interaction
{
    internal AutocompleteInteraction(InteractionPayload payload, InteractionData data)
        : base(payload) => Call = CommandCall.From(data);

    /// <summary>The command as far as it is written.</summary>
    public CommandCall Call { get; }

    /// <summary>The option being typed; null when Discord names none.</summary>
    public CommandOptionValue? Focused => Call.Options.FirstOrDefault(option => option.IsFocused);
}
