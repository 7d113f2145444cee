namespace NudgeBot.Discord.Payloads;

/// <summary>A frame around others, in messages made of components alone.</summary>
public sealed record Container : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Container;

    /// <summary>What is inside.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];

    /// <summary>The colour of the edge, 0 to 0xFFFFFF.</summary>
    public int? AccentColor { get; init; }
}
