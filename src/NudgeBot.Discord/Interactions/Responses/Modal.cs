using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A form.</summary>
public sealed record Modal
{
    /// <summary>What comes back when it is sent, 1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>The heading, 1 to 45 characters.</summary>
    public required string Title { get; init; }

    /// <summary>One to five labels, each with its field, or texts.</summary>
    public required IReadOnlyList<Component> Components { get; init; }
}
