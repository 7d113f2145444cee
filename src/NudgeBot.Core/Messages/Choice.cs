namespace NudgeBot.Core.Messages;

/// <summary>
/// What some buttons of a message are answers to. Platforms that have lists show one in the buttons' place; the others show
/// the buttons.
/// </summary>
/// <param name="Prompt">What the list says while nothing is chosen, at most 150 characters.</param>
public sealed record Choice(string Prompt)
{
    /// <summary>
    /// What comes back, together with the values of all that are chosen, where several can be; null where one can, whose own
    /// payload comes back.
    /// </summary>
    public string? Payload { get; init; }

    /// <summary>How many must be chosen at least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>How many can be chosen at most.</summary>
    public int Most { get; init; } = 1;
}
