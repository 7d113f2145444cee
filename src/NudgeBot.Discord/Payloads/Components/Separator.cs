namespace NudgeBot.Discord.Payloads;

/// <summary>A line or a gap in messages made of components alone.</summary>
public sealed record Separator : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Separator;

    /// <summary>Whether a line is drawn; null is true.</summary>
    public bool? Divider { get; init; }

    /// <summary>1 small, 2 large; null is small.</summary>
    public int? Spacing { get; init; }
}
