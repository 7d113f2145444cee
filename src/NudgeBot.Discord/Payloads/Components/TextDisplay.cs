namespace NudgeBot.Discord.Payloads;

/// <summary>Text, in messages made of components alone and in modals.</summary>
public sealed record TextDisplay : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.TextDisplay;

    /// <summary>The text, 1 to 4000 characters.</summary>
    public string? Content { get; init; }
}
