using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Proposals as Discord wants them.</summary>
/// <param name="Choices">Up to 25, best first.</param>
public sealed record AutocompleteData(IReadOnlyList<CommandChoice> Choices);
