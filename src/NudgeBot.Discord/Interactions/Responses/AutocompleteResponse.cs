using System.Text.Json.Serialization;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Proposes values for the option being typed.</summary>
/// <param name="Choices">Up to 25, best first.</param>
public sealed record AutocompleteResponse([property: JsonIgnore] IReadOnlyList<CommandChoice> Choices) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.ApplicationCommandAutocompleteResult;

    /// <summary>The proposals as Discord wants them.</summary>
    public AutocompleteData Data => new(Choices);

    internal override void CheckLimits(LimitCheck check) => check.Choices("data.choices", Choices);
}
