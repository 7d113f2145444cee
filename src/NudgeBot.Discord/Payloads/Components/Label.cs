namespace NudgeBot.Discord.Payloads;

/// <summary>A name for one field of a modal.</summary>
public sealed record Label : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Label;

    /// <summary>The name, 1 to 45 characters.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public string? Text { get; init; }

    /// <summary>A line below, up to 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The field: a text input or a select.</summary>
    public Component? Component { get; init; }
}
